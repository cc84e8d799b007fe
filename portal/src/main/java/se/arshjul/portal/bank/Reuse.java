package se.arshjul.portal.bank;

import java.util.List;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.bank.BankedQuestion.Asked;
import se.arshjul.portal.call.ResourceId;

/** A question of an earlier survey as the draft of one in another survey. */
final class Reuse {

    private Reuse() {}

    /**
     * As it was asked last, last in the section. It points to the same part of the plan in the version that the survey is
     * about. It stands by itself, and depends on another question only where that can decide it here too.
     */
    static Question draft(Asked last, Survey into, String section, List<BankedQuestion> bank) {
        var draft = last.question().toBuilder()
                .clearName()
                .clearEtag()
                .clearPosition()
                .clearMatrix()
                .clearStatesPlan()
                .setSectionId(section);
        var element = last.question().getPlanElement();
        if (!element.isEmpty()) {
            draft.setPlanElement(into.getPlanVersion() + "/elements/" + ResourceId.of(element));
        }
        if (!isDecidable(draft, into, section, bank)) {
            draft.clearShownIf();
        }
        return draft.build();
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
