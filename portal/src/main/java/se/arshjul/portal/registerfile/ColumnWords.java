package se.arshjul.portal.registerfile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.portal.language.Language;
import se.arshjul.portal.result.Words;

/** The words of a file of actors: written in the reader's language, read in every one. */
@Component
class ColumnWords {

    private static final List<Kind> KINDS =
            List.of(Kind.AUTHORITY, Kind.ORGANISATION, Kind.REGION, Kind.MUNICIPALITY, Kind.GROUP);

    private final MessageSource messages;
    private final Words words;

    ColumnWords(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    String text(String key, Object... values) {
        return words.text(key, values);
    }

    List<String> headers() {
        return Arrays.stream(Column.values())
                .map(column -> words.text(column.key()))
                .toList();
    }

    String header(String field) {
        return Column.of(field).map(column -> words.text(column.key())).orElse(field);
    }

    Optional<Column> column(String header) {
        return Arrays.stream(Column.values())
                .filter(column -> column.field().equals(plain(header)) || isSaid(column.key(), header))
                .findFirst();
    }

    Optional<Kind> kind(String word) {
        return KINDS.stream()
                .filter(kind -> plain(kind.name()).equals(plain(word)) || isSaid("register.kind." + kind, word))
                .findFirst();
    }

    String kinds(List<Kind> kinds) {
        return kinds.stream().map(kind -> words.text("register.kind." + kind)).collect(Collectors.joining(", "));
    }

    /** Kinds as a service names them, in words. */
    String said(String field, String value) {
        return field.equals(Column.KINDS.field()) && !value.isEmpty()
                ? Arrays.stream(value.split(",", -1))
                        .map(kind -> words.text("register.kind." + kind))
                        .collect(Collectors.joining(", "))
                : value;
    }

    private boolean isSaid(String key, String word) {
        return Stream.of(Language.values())
                .map(language -> messages.getMessage(key, null, language.locale()))
                .anyMatch(text -> plain(text).equals(plain(word)));
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
