package se.arshjul.portal.call;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads a paged list to its end, within the one deadline of the stub it is called with. */
public final class EveryPage {

    private EveryPage() {}

    /** Calls with the token of each page, beginning with none, until there is no next one. */
    public static <R, T> List<T> of(
            Function<String, R> call, Function<R, ? extends List<T>> items, Function<R, String> nextToken) {
        List<T> all = new ArrayList<>();
        var token = "";
        do {
            var page = call.apply(token);
            all.addAll(items.apply(page));
            token = nextToken.apply(page);
        } while (!token.isEmpty());
        return List.copyOf(all);
    }
}
