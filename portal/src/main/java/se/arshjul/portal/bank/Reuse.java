package se.arshjul.portal.bank;

import java.util.List;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.bank.BankedQuestion.Asked;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Choice;

/** A question of an earlier survey as the draft of one in another survey. */
final class Reuse {

    private Reuse() {}

    /**
     * As it was asked last, last in the section. It points to the same part of the plan in the version that the survey
     * is about, if that has it. It stands by itself, and depends on another question only where that can decide it here
     * too.
     *
     * @param parts of the plan of the survey
     */
    static Question draft(Asked last, Survey into, String section, List<BankedQuestion> bank, List<Choice> parts) {
        var draft = last.question().toBuilder()
                .clearName()
                .clearEtag()
                .clearPosition()
                .clearMatrix()
                .clearStatesPlan()
                .setPlanElement(stays(last, into, parts) ? part(last, into) : "")
                .setSectionId(section);
        if (!isDecidable(draft, into, section, bank)) {
            draft.clearShownIf();
        }
        return draft.build();
    }

    /** Whether the plan of the survey has the part that it was about, if it was about one. */
    static boolean stays(Asked last, Survey into, List<Choice> parts) {
        var part = part(last, into);
        return part.isEmpty() || parts.stream().anyMatch(one -> one.value().equals(part));
    }

    private static String part(Asked last, Survey into) {
        var before = last.question().getPlanElement();
        return before.isEmpty() ? "" : into.getPlanVersion() + "/elements/" + ResourceId.of(before);
    }

    /** Whether the question that it depends on stands in the survey before it, with the same answers. */
    private static boolean isDecidable(Question.Builder draft, Survey into, String section, List<BankedQuestion> bank) {
        var condition = draft.getShownIf();
        var order = into.getSectionsList().stream()
                .map(Survey.Section::getSectionId)
                .toList();
        return bank.stream()
                .filter(known -> known.id().equals(condition.getQuestionId()))
                .flatMap(known -> known.asked().stream())
                .filter(asked -> asked.survey().getName().equals(into.getName()))
                .map(Asked::question)
                .filter(named -> order.indexOf(named.getSectionId()) <= order.indexOf(section))
                .anyMatch(named -> named.getOptionsList().stream()
                        .map(Question.Option::getOptionId)
                        .toList()
                        .containsAll(condition.getOptionIdsList()));
    }
}
