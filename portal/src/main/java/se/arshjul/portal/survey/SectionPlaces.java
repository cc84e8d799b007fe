package se.arshjul.portal.survey;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.form.Choice;

/** Where a section of a survey can stand: first, or after one of the others. */
@Component
class SectionPlaces {

    private final MessageSource messages;

    SectionPlaces(MessageSource messages) {
        this.messages = messages;
    }

    /** Each with the position that it gives; the section itself is no place. */
    List<Choice> of(Survey survey, Survey.Section moved) {
        List<Choice> places = new ArrayList<>(List.of(Choice.of("1", text("section.place.first"))));
        for (var other : survey.getSectionsList()) {
            if (!other.getSectionId().equals(moved.getSectionId())) {
                places.add(Choice.of(String.valueOf(places.size() + 1), text("section.place.after", other.getTitle())));
            }
        }
        return places;
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
