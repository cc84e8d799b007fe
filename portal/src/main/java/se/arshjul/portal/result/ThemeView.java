package se.arshjul.portal.result;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.QuestionResult.Breakdown;
import se.arshjul.followup.v1.QuestionResult.ThemeCount;

/** What free-text answers are about: how many have each theme, and never what they say. */
record ThemeView(QuestionResult result, Words words) {

    /** A theme, how many of all answers have it, and their share. */
    public record Line(String name, String answers, String share) {}

    /** Among all, the most common first and what is not shown last. */
    List<Line> lines() {
        var all = result.getBreakdowns(0);
        return all.getThemesList().stream()
                .sorted(Comparator.comparing(ThemeCount::getAnswers).reversed())
                .map(theme -> new Line(
                        theme.getDisplayName(),
                        shown(theme),
                        theme.hasAnswers()
                                ? words.text("result.percent", Words.percent(theme.getAnswers(), all.getAnswered()))
                                : words.text("result.hidden")))
                .toList();
    }

    /** Among each group, as rows of the table of figures. */
    List<QuestionView.Row> rows() {
        return themes(result).entrySet().stream()
                .map(theme -> new QuestionView.Row(
                        "theme-" + theme.getKey(),
                        theme.getValue(),
                        result.getBreakdownsList().stream()
                                .map(group -> among(group, theme.getKey()))
                                .toList(),
                        "sv"))
                .toList();
    }

    private String among(Breakdown group, String theme) {
        return group.getThemesList().stream()
                .filter(count -> count.getThemeId().equals(theme))
                .findFirst()
                .map(this::shown)
                .orElse(group.getHidden() ? words.text("result.hidden") : "–");
    }

    private String shown(ThemeCount theme) {
        return theme.hasAnswers() ? String.valueOf(theme.getAnswers()) : words.text("result.hidden");
    }

    /** What the themes of any group are called, by id. */
    static Map<String, String> themes(QuestionResult result) {
        Map<String, String> names = new LinkedHashMap<>();
        result.getBreakdownsList().stream()
                .flatMap(group -> group.getThemesList().stream())
                .forEach(theme -> names.putIfAbsent(theme.getThemeId(), theme.getDisplayName()));
        return names;
    }
}
