package se.arshjul.portal.commitment;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.implementation.RowView;

/** What somebody typed about rows that have no field any more, so that it can be copied and is not lost. */
@Component
class UnsentAnswers {

    private final MessageSource messages;

    UnsentAnswers(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * What was typed about one row.
     *
     * @param answer in the words of its choice; empty where none was chosen
     */
    public record Unsent(String number, String answer, String comment) {}

    /** Read before the form is filled with what is saved: a row that was not touched is not told of. */
    List<Unsent> of(Form form, List<RowView> asked) {
        var fields = asked.stream().map(RowView::getNumber).collect(Collectors.toSet());
        return form.values("row").stream()
                .filter(number -> number.matches("[1-9][0-9]{0,8}") && !fields.contains(number))
                .filter(number -> !form.untouched("answer-" + number) || !form.untouched("comment-" + number))
                .map(number ->
                        new Unsent(number, answer(form.value("answer-" + number)), form.value("comment-" + number)))
                .filter(typed -> !typed.answer().isEmpty() || !typed.comment().isBlank())
                .toList();
    }

    private String answer(String typed) {
        return OwnCommitmentPages.state(typed)
                .map(state -> messages.getMessage("commitment.say." + state, null, LocaleContextHolder.getLocale()))
                .orElse("");
    }
}
