package se.arshjul.load.result;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arshjul.load.figure.Figure;
import se.arshjul.load.figure.Tally;

/** How large each kind of public page of a round is; of pages of one kind the largest. */
record PublicPages(Anybody anybody, Tally tally, String scenario) {

    private static final double BYTES_IN_A_KILOBYTE = 1000;

    private static final String AIM = "below 300 kB";

    void weigh(String year) {
        var round = "/resultat/" + year;
        Map<String, Collection<String>> kinds = new LinkedHashMap<>();
        kinds.put("of all rounds", List.of("/resultat"));
        kinds.put("of the round", List.of(round));
        kinds.put("of one question", anybody.questions(year));
        kinds.put("of its versions", List.of(round + "/versioner"));
        kinds.put("of the heatmap, counties", List.of(round + "/jamfor"));
        kinds.put("of the heatmap, regions", List.of(round + "/jamfor?visa=regioner"));
        // The county of the most municipalities.
        kinds.put("of the heatmap, municipalities", List.of(round + "/jamfor?visa=kommuner&lan=14"));
        kinds.put("of one region", List.of(round + "/profil/region-vastra-gotaland"));
        kinds.put("of one municipality", List.of(round + "/profil/kommun-goteborg"));
        kinds.put(
                "of one municipality beside four",
                List.of(round
                        + "/profil/kommun-goteborg?jamfor=kommun-stockholm,kommun-malmo,kommun-uppsala,kommun-umea"));
        kinds.forEach(this::weigh);
    }

    private void weigh(String kind, Collection<String> paths) {
        int largest =
                paths.stream().mapToInt(path -> anybody.read(path).length).max().orElse(0);
        tally.check(largest > 0, "there is no page " + kind);
        var what = "kB of the page " + kind + (paths.size() > 1 ? ", largest of " + paths.size() : "");
        tally.add(Figure.alone(scenario, what, largest / BYTES_IN_A_KILOBYTE, AIM));
    }
}
