package se.arshjul.portal.amendment;

import java.util.List;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.call.ResourceId;

/** A section with the questions that are asked in it. */
public record AmendablePart(Survey.Section section, List<Question> questions) {

    static List<AmendablePart> of(Survey survey, List<Question> questions) {
        return survey.getSectionsList().stream()
                .map(section -> new AmendablePart(
                        section,
                        questions.stream()
                                .filter(question -> question.getSectionId().equals(section.getSectionId()))
                                .toList()))
                .filter(part -> !part.questions().isEmpty())
                .toList();
    }

    public String idOf(Question question) {
        return ResourceId.of(question.getName());
    }
}
