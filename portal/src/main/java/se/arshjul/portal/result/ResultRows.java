package se.arshjul.portal.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.QuestionResult.Breakdown;
import se.arshjul.followup.v1.QuestionResult.ThemeCount;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;

/** Results in long form: one figure a row, and in every row from which version of which publication it is. */
final class ResultRows {

    private final Publication publication;
    private final Words words;

    ResultRows(Publication publication, Words words) {
        this.publication = publication;
        this.words = words;
    }

    List<String> header() {
        return List.of(
                words.text("result.column.year"),
                words.text("result.column.section"),
                words.text("result.column.id"),
                words.text("result.column.table"),
                words.text("result.column.question"),
                words.text("result.kind"),
                words.text("result.answer"),
                words.text("result.column.value"),
                words.text("result.column.note"),
                words.text("result.column.version"),
                words.text("result.column.computed"));
    }

    /** Every figure of a question, of these groups. */
    List<List<?>> of(QuestionResult result, List<Breakdown> groups) {
        List<List<?>> rows = new ArrayList<>();
        for (var group : groups) {
            options(result)
                    .forEach(option -> rows.add(row(
                            result,
                            group,
                            option.getLabel(),
                            group.getCountsList().stream()
                                    .filter(count -> count.getOptionId().equals(option.getOptionId()))
                                    .findFirst()
                                    .map(count -> BigDecimal.valueOf(count.getAnswers()))
                                    .orElse(null))));
            if (result.getQuestion().getKind() == Question.Kind.SCALE
                    || result.getQuestion().getKind() == Question.Kind.NUMBER) {
                figures(result, group, rows);
            }
            ThemeView.themes(result).forEach((id, name) -> rows.add(theme(result, group, id, name)));
            rows.add(row(
                    result,
                    group,
                    words.text("result.answered"),
                    group.getHidden() ? null : BigDecimal.valueOf(group.getAnswered())));
            rows.add(row(
                    result,
                    group,
                    words.text(result.getQuestion().hasShownIf() ? "result.responses.some" : "result.responses"),
                    BigDecimal.valueOf(group.getResponses())));
            rows.add(row(result, group, words.text("result.asked"), BigDecimal.valueOf(group.getAsked())));
        }
        return rows;
    }

    private void figures(QuestionResult result, Breakdown group, List<List<?>> rows) {
        rows.add(row(
                result,
                group,
                words.text("result.median"),
                number(group.getMedian().getValue())));
        rows.add(row(
                result, group, words.text("result.mean"), number(group.getMean().getValue())));
        if (result.getQuestion().getKind() == Question.Kind.NUMBER) {
            rows.add(row(
                    result,
                    group,
                    words.text("result.min"),
                    number(group.getMin().getValue())));
            rows.add(row(
                    result,
                    group,
                    words.text("result.max"),
                    number(group.getMax().getValue())));
        }
    }

    private List<?> theme(QuestionResult result, Breakdown group, String id, String name) {
        var found = group.getThemesList().stream()
                .filter(count -> count.getThemeId().equals(id))
                .findFirst();
        return row(
                result,
                group,
                words.text("theme.answer", name),
                found.filter(ThemeCount::hasAnswers)
                        .map(count -> BigDecimal.valueOf(count.getAnswers()))
                        .orElse(null),
                group.getHidden() || found.isPresent());
    }

    private static @Nullable BigDecimal number(String decimal) {
        return decimal.isEmpty() ? null : new BigDecimal(decimal);
    }

    private List<?> row(QuestionResult result, Breakdown group, String answer, @Nullable BigDecimal value) {
        return row(result, group, answer, value, group.getHidden());
    }

    private List<?> row(
            QuestionResult result, Breakdown group, String answer, @Nullable BigDecimal value, boolean hidden) {
        var question = result.getQuestion();
        return Arrays.asList(
                publication.getYear(),
                result.getSectionTitle(),
                ResourceId.of(question.getName()),
                question.getMatrix().getTitle(),
                question.getWording(),
                words.group(group.getRecipientKind()),
                answer,
                value,
                note(value, hidden),
                version(),
                DateText.moment(publication.getSnapshotTime()));
    }

    private String note(@Nullable BigDecimal value, boolean leftOut) {
        var hidden = value == null && leftOut ? words.text("result.hidden") : "";
        var example = publication.getExample() ? words.text("result.example") : "";
        return (hidden + " " + example).strip();
    }

    private String version() {
        return ResourceId.of(publication.getName());
    }

    private static List<QuestionResult.OptionCount> options(QuestionResult result) {
        return result.getBreakdownsList().stream()
                .filter(group -> group.getCountsCount() > 0)
                .findFirst()
                .map(Breakdown::getCountsList)
                .orElse(List.of());
    }
}
