package se.arshjul.load.run;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which scenarios somebody has asked for; all of them when none was named. */
record Choice(Set<Scenario> scenarios) {

    private static final String LOST_SESSIONS =
            "S6, a session lost on every page, is no measurement: portal's KeptAnswersTest and KeptPostTest play it.";

    static final String USAGE = "Usage: deploy/load/run [SCENARIO …]\n"
            + Arrays.stream(Scenario.values())
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .map(scenario -> "  " + scenario + "  " + scenario.about())
                    .collect(Collectors.joining("\n"));

    Choice {
        scenarios = Set.copyOf(scenarios);
    }

    /**
     * Reads the words after the command.
     *
     * @throws IllegalArgumentException with a sentence when one of them is no scenario
     */
    static Choice parse(List<String> words) {
        if (words.isEmpty()) {
            return new Choice(EnumSet.allOf(Scenario.class));
        }
        return new Choice(words.stream().map(Choice::scenario).collect(Collectors.toSet()));
    }

    private static Scenario scenario(String word) {
        var name = word.toUpperCase(Locale.ROOT);
        if (name.equals("S6")) {
            throw new IllegalArgumentException(LOST_SESSIONS);
        }
        return Arrays.stream(Scenario.values())
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no scenario " + word + "."));
    }

    /** In the order in which they are played. */
    List<Scenario> inOrder() {
        return scenarios.stream().sorted().toList();
    }
}
