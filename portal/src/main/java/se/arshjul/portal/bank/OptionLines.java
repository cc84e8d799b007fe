package se.arshjul.portal.bank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.arshjul.followup.v1.Question.Option;
import se.arshjul.portal.survey.Slug;

/** Options as they stand in a cell: one on each line, its id in brackets behind it. */
final class OptionLines {

    private static final Pattern WITH_ID = Pattern.compile("(.*?)\\s*\\[([a-z][a-z0-9-]{0,62})]");

    private OptionLines() {}

    /** A line without an id is the option that reads like it, or a new one. */
    static List<Option> parse(String cell, List<Option> before) {
        Set<String> taken = new HashSet<>();
        List<Option> options = new ArrayList<>();
        for (var line :
                cell.lines().map(String::strip).filter(text -> !text.isEmpty()).toList()) {
            var withId = WITH_ID.matcher(line);
            if (withId.matches()) {
                taken.add(withId.group(2));
                options.add(option(withId.group(2), withId.group(1)));
            } else {
                var id = before.stream()
                        .filter(option -> option.getLabel().equals(line))
                        .map(Option::getOptionId)
                        .findFirst()
                        .orElseGet(() -> Slug.of(line));
                options.add(option(Slug.free(id, taken), line));
            }
        }
        return options;
    }

    private static Option option(String id, String label) {
        return Option.newBuilder().setOptionId(id).setLabel(label).build();
    }
}
