package se.arshjul.portal.answer;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.context.i18n.LocaleContextHolder;
import se.arshjul.followup.v1.Question;

/** A place on a scale: with how many there are, and with its words where it has some. */
final class Placed {

    /** The machine's own language is nobody's who reads. */
    private static final ResourceBundle.Control OWN_FILES =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Placed() {}

    /** {@code 2 av 5}, and at the ends {@code 5 av 5 (hela vägen)}. */
    static String text(int place, Question.Scale scale) {
        if (scale.getMax() == 0) {
            return String.valueOf(place);
        }
        var locale = LocaleContextHolder.getLocale();
        var pattern =
                ResourceBundle.getBundle("messages/answer", locale, OWN_FILES).getString("answer.place");
        return new MessageFormat(pattern, Locale.ROOT).format(new Object[] {place, scale.getMax()})
                + label(place, scale);
    }

    private static String label(int place, Question.Scale scale) {
        if (place == scale.getMin() && !scale.getMinLabel().isEmpty()) {
            return " (" + scale.getMinLabel() + ")";
        }
        return place == scale.getMax() && !scale.getMaxLabel().isEmpty() ? " (" + scale.getMaxLabel() + ")" : "";
    }
}
