package se.arshjul.portal.result;

import java.util.List;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.QuestionResult.Breakdown;
import se.arshjul.portal.date.DateText;

/** Who the figures of a question are about, and what happened to it while the survey was out. */
public final class Basis {

    private Basis() {}

    /** An option that was removed, and as what it is counted since. */
    public record Counted(String label, String standing, String day) {}

    /** Answered of asked, and whom the question did not go to. */
    static String of(QuestionResult result, Breakdown all, Words words) {
        var key = switch (result.getQuestion().getKind()) {
            case MULTIPLE_CHOICE -> "result.basis.several";
            case NUMBER -> "result.basis.number";
            case TEXT -> "result.basis.text";
            case SINGLE_CHOICE, SCALE, KIND_UNSPECIFIED, UNRECOGNIZED -> "result.basis";
        };
        var basis = words.text(key, all.getAnswered(), all.getAsked());
        if (!result.hasAddTime()) {
            return result.getQuestion().hasShownIf()
                    ? basis + " " + words.text("result.basis.some", all.getResponses())
                    : basis;
        }
        var added = result.getQuestion().hasShownIf() ? "result.basis.added.some" : "result.basis.added";
        return basis + " " + words.text(added, all.getResponses(), DateText.day(result.getAddTime()));
    }

    static List<Counted> counted(QuestionResult result) {
        return result.getCountedOptionsList().stream()
                .map(option ->
                        new Counted(option.getLabel(), option.getStandingLabel(), DateText.day(option.getRemoveTime())))
                .toList();
    }
}
