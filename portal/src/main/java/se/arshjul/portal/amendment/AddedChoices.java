package se.arshjul.portal.amendment;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Choice;

/** What can be chosen about a question that is added, in the reader's language. */
@Component
class AddedChoices {

    private final MessageSource messages;

    AddedChoices(MessageSource messages) {
        this.messages = messages;
    }

    /** The questions on which it can depend, and that it can depend on none. */
    List<Choice> earlier(List<Question> questions) {
        return Stream.concat(
                        Stream.of(Choice.of("", text("amendment.add.always"))),
                        questions.stream()
                                .filter(question -> question.getOptionsCount() > 0)
                                .map(question -> Choice.of(
                                        ResourceId.of(question.getName()),
                                        question.getPosition() + ". " + question.getWording())))
                .toList();
    }

    static List<Choice> answers(List<Question> named) {
        return named.stream()
                .flatMap(question -> question.getOptionsList().stream())
                .map(option -> Choice.of(option.getOptionId(), option.getLabel()))
                .toList();
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
