package se.arshjul.portal.survey;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.FieldChange;
import se.arshjul.portal.language.DecimalText;

/** What fields are called and say, in the reader's language. */
@Component
public class ChangeWords {

    private static final String OPTION = "options.";

    private final MessageSource messages;

    ChangeWords(MessageSource messages) {
        this.messages = messages;
    }

    public List<ChangeView.Field> fields(List<FieldChange> fields) {
        return fields.stream()
                .map(field -> new ChangeView.Field(
                        label(field.getField()),
                        field.getPiecesList().stream()
                                .map(piece -> new ChangeView.Piece(
                                        piece.getKind().name().toLowerCase(Locale.ROOT),
                                        read(field.getField(), piece.getText())))
                                .toList()))
                .toList();
    }

    private String label(String field) {
        return text("change.field." + (field.startsWith(OPTION) ? "option" : field));
    }

    /** What is no text is said in words; a number has its decimal sign. */
    private String read(String field, String value) {
        return switch (field) {
            case "required", "attachments_allowed" -> text("change.required." + value);
            case "kind" -> text("question.kind." + value);
            case "number_range.min", "number_range.max" -> DecimalText.of(value);
            default -> value;
        };
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
