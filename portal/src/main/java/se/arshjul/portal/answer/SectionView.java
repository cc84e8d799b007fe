package se.arshjul.portal.answer;

import java.util.List;
import java.util.stream.Stream;
import se.arshjul.followup.v1.Survey;

/**
 * A section of a survey with its questions and how far it has come.
 *
 * @param all also those that are not asked as the answers stand
 */
public record SectionView(Survey.Section section, List<QuestionField> all) {

    /** The questions that are asked. */
    public List<QuestionField> fields() {
        return all.stream().filter(QuestionField::asked).toList();
    }

    public List<QuestionField> getFields() {
        return fields();
    }

    public String getId() {
        return section.getSectionId();
    }

    public String getTitle() {
        return section.getTitle();
    }

    public String getReason() {
        return section.getReason();
    }

    public long getAnswered() {
        return fields().stream().filter(QuestionField::isAnswered).count();
    }

    /** Required questions that have no answer. */
    public long getMissing() {
        return fields().stream()
                .filter(field -> !field.isOptional() && !field.isAnswered())
                .count();
    }

    /** Answers of last time that somebody has confirmed. */
    public long getCarried() {
        return fields().stream().filter(QuestionField::isCarried).count();
    }

    /** Answers of last time of which nobody has said whether they still hold. */
    public List<QuestionField> getUndecided() {
        return fields().stream().filter(QuestionField::isUndecided).toList();
    }

    /** The year of last time; empty when none of the questions was answered then. */
    public String getEarlierYear() {
        return fields().stream()
                .flatMap(field -> Stream.ofNullable(field.earlier()))
                .map(EarlierView::getYear)
                .findFirst()
                .orElse("");
    }

    /** Which tag and which word: {@code done} without a tag, as what is done needs no attention. */
    public String getState() {
        if (getAnswered() == 0) {
            return "untouched";
        }
        return getMissing() == 0 ? "done" : "begun";
    }
}
