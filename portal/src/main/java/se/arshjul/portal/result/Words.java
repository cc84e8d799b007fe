package se.arshjul.portal.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.arshjul.portal.language.DecimalText;

/** The sentences of results in the reader's language, and numbers as they are written in it. */
@Component
public class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    public String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    /** The name of a group: all, a kind, the municipalities of a county or of a size. */
    public String group(String group) {
        return group.startsWith("county-")
                ? text("result.county", county(group.substring("county-".length())))
                : text("result.kind." + group);
    }

    /** The name of a county; its code when it has none. */
    public String county(String code) {
        return String.valueOf(messages.getMessage("county." + code, null, code, LocaleContextHolder.getLocale()));
    }

    /** With at most one decimal. */
    public static String number(String decimal) {
        return decimal.isEmpty()
                ? "–"
                : DecimalText.of(new BigDecimal(decimal)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    static long percent(int part, int whole) {
        return whole == 0 ? 0 : Math.round(100.0 * part / whole);
    }
}
