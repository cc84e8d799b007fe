package se.arshjul.portal.bank;

import java.util.List;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.call.ResourceId;

/**
 * A question over the years.
 *
 * @param asked the surveys that have it, the newest first
 */
public record BankedQuestion(String id, List<Asked> asked) {

    /** A question in the survey of one year. */
    public record Asked(Survey survey, Question question) {

        public int getYear() {
            return survey.getYear();
        }

        public String getWording() {
            return question.getWording();
        }

        public boolean isCancelled() {
            return survey.getState() == Survey.State.CANCELLED;
        }

        /** Where it stands: where it is written while the survey is designed, in the preview of all questions afterwards. */
        public String getPath() {
            var year = "/uppfoljning/" + ResourceId.of(survey.getName());
            var id = ResourceId.of(question.getName());
            return survey.getState() == Survey.State.DESIGNING
                    ? year + "/fragor/" + id
                    : year + "/forhandsgranska#" + id;
        }
    }

    /** As it was asked last. */
    public String getWording() {
        return asked.getFirst().getWording();
    }

    public Question.Kind getKind() {
        return asked.getFirst().question().getKind();
    }

    /** What the section is called in which it stood last. */
    public String getSection() {
        var last = asked.getFirst();
        return last.survey().getSectionsList().stream()
                .filter(section -> section.getSectionId().equals(last.question().getSectionId()))
                .map(Survey.Section::getTitle)
                .findFirst()
                .orElse("");
    }

    /** Whether it has been worded in more than one way. */
    public boolean isReworded() {
        return asked.stream().map(Asked::getWording).distinct().count() > 1;
    }

    /** Whether it has been answered in more than one way, so that answers of the years cannot be compared as they are. */
    public boolean isAnsweredOtherwise() {
        return asked.stream()
                        .map(Asked::question)
                        .map(question -> Question.newBuilder()
                                .setKind(question.getKind())
                                .setScale(question.getScale())
                                .setNumberRange(Question.NumberRange.newBuilder()
                                        .setUnit(question.getNumberRange().getUnit()))
                                .addAllOptions(question.getOptionsList())
                                .build())
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether a survey has it, by the survey's name. */
    public boolean isAskedIn(String survey) {
        return asked.stream().anyMatch(one -> one.survey().getName().equals(survey));
    }

    boolean isIn(String section) {
        return asked.stream().anyMatch(one -> one.question().getSectionId().equals(section));
    }

    boolean isAbout(String element) {
        return getElements().contains(element);
    }

    /** Ids of the parts of the plan that it has been about; versions of a plan keep them. */
    List<String> getElements() {
        return asked.stream()
                .map(one -> one.question().getPlanElement())
                .filter(element -> !element.isEmpty())
                .map(ResourceId::of)
                .distinct()
                .toList();
    }
}
