package se.arshjul.portal.form;

import java.util.Set;
import java.util.stream.Stream;

/** What a field of a contract is called in a form. */
final class FieldName {

    private FieldName() {}

    /**
     * {@code assignment.display_name} is the field {@code displayName}, unless the form has one called by its path.
     * What the form has no field for belongs to the thing it is part of: {@code scaleMin}, {@code options}.
     */
    static String of(String path, Set<String> known) {
        var parts = path.replaceAll("\\[\\d+]", "").split("\\.", -1);
        var last = parts[parts.length - 1];
        var around = parts.length > 1 ? parts[parts.length - 2] : last;
        return Stream.of(path, camel(last), camel(around + "_" + last), camel(around))
                .filter(known::contains)
                .findFirst()
                .orElse(camel(last));
    }

    private static String camel(String words) {
        var name = new StringBuilder();
        for (var word : words.split("_", -1)) {
            name.append(
                    name.isEmpty() || word.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
