package se.arshjul.portal.survey;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.arshjul.portal.form.Choice;

/** Places among the questions of a survey, in the reader's language. */
@Component
public class QuestionPlaces {

    private final MessageSource messages;

    QuestionPlaces(MessageSource messages) {
        this.messages = messages;
    }

    public List<Choice> of(List<QuestionPlace> places) {
        return places.stream()
                .map(place -> Choice.of(place.value(), text(place)))
                .toList();
    }

    private String text(QuestionPlace place) {
        var after = place.after();
        return after == null
                ? text("question.place.first", place.inside().getTitle())
                : text("question.place.after", after.getPosition(), after.getWording());
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
