package se.arshjul.followupservice.rule;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.SurveyName;

/**
 * Answers that do not go together: those of which all its statements are true. Immutable; a change is a new value, saved
 * by the repository.
 *
 * @param sentence what does not go together, said to whoever answers
 * @param second null when the first says it all
 * @param hard whether such answers must be changed; otherwise somebody may say that they are right
 * @param softReason why it was made soft after its survey had gone out; empty when it was not
 */
public record ContradictionRule(
        RuleName name,
        String sentence,
        Statement first,
        @Nullable Statement second,
        boolean hard,
        String softReason,
        Edit lastEdit,
        long revision) {

    /** One that is as it was written. */
    public ContradictionRule(
            RuleName name,
            String sentence,
            Statement first,
            @Nullable Statement second,
            boolean hard,
            Edit lastEdit,
            long revision) {
        this(name, sentence, first, second, hard, "", lastEdit, revision);
    }

    public List<Statement> statements() {
        return Stream.concat(Stream.of(first), Stream.ofNullable(second)).toList();
    }

    /** Ids of the questions that it names, each once. */
    public List<String> questions() {
        return statements().stream()
                .flatMap(statement -> statement.questions().stream())
                .distinct()
                .toList();
    }

    public boolean names(String question) {
        return questions().contains(question);
    }

    /** The same rule of another survey, as nobody has saved it there yet. */
    public ContradictionRule of(SurveyName survey) {
        return new ContradictionRule(new RuleName(survey, name.rule()), sentence, first, second, hard, Edit.NONE, 0);
    }

    /** The same of which somebody may say that the answers are right; refused when that is so already. */
    public ContradictionRule soften(String why) {
        if (!hard) {
            throw RuleRefusals.soft(name);
        }
        return new ContradictionRule(name, sentence, first, second, false, why, lastEdit, revision);
    }

    public String etag() {
        return "\"" + revision + "\"";
    }

    /** Refuses another etag than the current one; an empty one guards nothing. */
    public ContradictionRule requireEtag(String etag) {
        if (!etag.isEmpty() && !etag.equals(etag())) {
            throw RuleRefusals.changed(this);
        }
        return this;
    }
}
