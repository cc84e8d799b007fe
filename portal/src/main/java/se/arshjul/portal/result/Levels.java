package se.arshjul.portal.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.Principal;
import se.arshjul.followup.v1.PrincipalAnswer;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.QuestionResult.Breakdown;
import se.arshjul.followup.v1.QuestionResult.OptionCount;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.chart.Level;
import se.arshjul.portal.language.Translated;

/**
 * Answers to one question as levels: the letter of an option, the place on a scale, how many were chosen, or a number. Of a
 * group it is the most common option, the mean or the median.
 */
public record Levels(Question question, Words words) {

    /** What one principal answered. */
    public Level of(Principal principal) {
        var given = principal.getAnswersList().stream()
                .filter(answer -> ResourceId.of(question.getName()).equals(answer.getQuestionId()))
                .findFirst()
                .orElse(null);
        if (given == null) {
            return Level.none(words.text(principal.getAnswered() ? "result.unanswered" : "result.noresponse"));
        }
        return switch (question.getKind()) {
            case SINGLE_CHOICE -> option(given.getOptionIdsList().getFirst(), "");
            case MULTIPLE_CHOICE -> several(given);
            case SCALE, NUMBER -> number(given.getNumber().getValue(), null);
            case TEXT, KIND_UNSPECIFIED, UNRECOGNIZED -> Level.none(words.text("result.unanswered"));
        };
    }

    private Level several(PrincipalAnswer given) {
        var labels = question.getOptionsList().stream()
                .filter(option -> given.getOptionIdsList().contains(option.getOptionId()))
                .map(Question.Option::getLabel)
                .collect(Collectors.joining(", "));
        var chosen = given.getOptionIdsCount();
        return Level.of(
                String.valueOf(chosen),
                words.text("result.chosen", chosen, question.getOptionsCount())
                        + (labels.isEmpty() ? "" : ": " + labels),
                Level.shade(chosen, 0, question.getOptionsCount()));
    }

    /** What a group answered. */
    public Level of(Breakdown group) {
        if (group.getHidden()) {
            return Level.hidden(words.text("result.hidden"));
        }
        if (group.getAnswered() == 0) {
            return Level.none(words.text("result.unanswered"));
        }
        return switch (question.getKind()) {
            case SINGLE_CHOICE -> mostCommon(group);
            case MULTIPLE_CHOICE -> meanChosen(group);
            case SCALE -> number(group.getMean().getValue(), "result.mean.of");
            case NUMBER -> number(group.getMedian().getValue(), "result.median.of");
            case TEXT, KIND_UNSPECIFIED, UNRECOGNIZED -> Level.none(words.text("result.unanswered"));
        };
    }

    private Level mostCommon(Breakdown group) {
        var most = group.getCountsList().stream()
                .max(Comparator.comparingInt(OptionCount::getAnswers))
                .orElse(OptionCount.getDefaultInstance());
        return option(most.getOptionId(), words.text("result.common", most.getAnswers(), group.getAnswered()));
    }

    private Level meanChosen(Breakdown group) {
        var chosen =
                group.getCountsList().stream().mapToInt(OptionCount::getAnswers).sum();
        var mean = (double) chosen / group.getAnswered();
        var text = Words.number(String.valueOf(mean));
        return Level.of(
                text,
                words.text("result.chosen.mean", text, question.getOptionsCount()),
                Level.shade(mean, 0, question.getOptionsCount()));
    }

    private Level option(String id, String more) {
        var options = question.getOptionsList();
        for (var at = 0; at < options.size(); at++) {
            if (options.get(at).getOptionId().equals(id)) {
                var words = options.get(at).getLabel() + (more.isEmpty() ? "" : " " + more);
                return Level.of(letter(at), words, Level.shade(options.size() - 1 - at, 0, options.size() - 1));
            }
        }
        return Level.none(id);
    }

    private Level number(String value, @Nullable String key) {
        var text = Words.number(value);
        var number = new BigDecimal(value).doubleValue();
        if (question.getKind() == Question.Kind.SCALE) {
            var scale = question.getScale();
            var said = words.text("result.of", text, scale.getMax());
            return Level.of(
                    text,
                    key == null ? said : words.text(key, said),
                    Level.shade(number, scale.getMin(), scale.getMax()));
        }
        var said = (text + " " + question.getNumberRange().getUnit()).strip();
        return Level.of(text, key == null ? said : words.text(key, said), 3);
    }

    /** The same levels, the numbers among them as dark as they are high. */
    public static Map<String, Level> compared(Map<String, Level> levels, Question question) {
        if (question.getKind() != Question.Kind.NUMBER) {
            return levels;
        }
        var numbers = levels.values().stream()
                .filter(level -> level.shade() > 0)
                .mapToDouble(Levels::value)
                .summaryStatistics();
        return levels.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            var level = Objects.requireNonNull(entry.getValue());
            return level.shade() == 0
                    ? level
                    : Level.of(
                            level.sign(), level.words(), Level.shade(value(level), numbers.getMin(), numbers.getMax()));
        }));
    }

    /** Where a level stands among those of its question: the first option and the highest value first, none last. */
    static double rank(Level level) {
        if (level.shade() == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        var sign = level.sign().charAt(0);
        return Character.isLetter(sign) ? -sign : value(level);
    }

    private static double value(Level level) {
        return Double.parseDouble(level.sign().replace(',', '.'));
    }

    /** What each letter stands for, for the reader of a heatmap. */
    public String legend() {
        return switch (question.getKind()) {
            case SINGLE_CHOICE -> {
                List<String> said = new ArrayList<>();
                for (var at = 0; at < question.getOptionsCount(); at++) {
                    said.add(letter(at) + " " + question.getOptions(at).getLabel());
                }
                yield String.join(" · ", said);
            }
            case MULTIPLE_CHOICE -> words.text("result.legend.several", question.getOptionsCount());
            case SCALE ->
                question.getScale().getMin() + " " + question.getScale().getMinLabel() + " · "
                        + question.getScale().getMax() + " "
                        + question.getScale().getMaxLabel();
            case NUMBER -> words.text("result.legend.number");
            case TEXT, KIND_UNSPECIFIED, UNRECOGNIZED -> "";
        };
    }

    /** In what language the legend is where it is not the page's: what can be answered is as it is read. */
    public @Nullable String legendLang() {
        return switch (question.getKind()) {
            case SINGLE_CHOICE, SCALE -> Translated.lang(question);
            case MULTIPLE_CHOICE, NUMBER, TEXT, KIND_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }

    private static String letter(int at) {
        return String.valueOf((char) ('A' + at));
    }
}
