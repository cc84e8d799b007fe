package se.arshjul.portal.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a field held when its page was made, so that untouched fields are told from changed ones. */
public final class Mark {

    /** What a field's mark is called among what is posted. */
    public static final String PREFIX = "mark-";

    private Mark() {}

    /** Same values, same mark; the mark is short whatever the length of a text. */
    public static String of(List<String> typed) {
        var text = typed.stream()
                .filter(value -> !value.isBlank())
                .map(value -> value.replace("\r\n", "\n"))
                .map(value -> value.length() + ":" + value)
                .collect(Collectors.joining());
        return HexFormat.of()
                .toHexDigits(UUID.nameUUIDFromBytes(text.getBytes(UTF_8)).getMostSignificantBits());
    }
}
