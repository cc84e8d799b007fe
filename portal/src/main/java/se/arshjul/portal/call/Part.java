package se.arshjul.portal.call;

import java.util.function.Function;

/** A part of a page that one service gives: loaded, or missing while the rest of the page works. */
public sealed interface Part<T> {

    /** What the service gave. */
    record Loaded<T>(T value) implements Part<T> {}

    /** The service was silent; its name picks the sentence that says so. */
    record Missing<T>(String service) implements Part<T> {}

    static <T> Part<T> of(T value) {
        return new Loaded<>(value);
    }

    default boolean isLoaded() {
        return this instanceof Loaded;
    }

    default <U> Part<U> map(Function<T, U> change) {
        return switch (this) {
            case Loaded<T> loaded -> new Loaded<>(change.apply(loaded.value()));
            case Missing<T> missing -> new Missing<>(missing.service());
        };
    }

    /** The value, or what stands for it while it is missing. */
    default T orElse(T instead) {
        return switch (this) {
            case Loaded<T> loaded -> loaded.value();
            case Missing<T> missing -> instead;
        };
    }

    /**
     * The value, for what is nothing without it.
     *
     * @throws Unreachable where it is missing
     */
    default T require() {
        return switch (this) {
            case Loaded<T> loaded -> loaded.value();
            case Missing<T> missing -> throw new Unreachable(missing.service());
        };
    }
}
