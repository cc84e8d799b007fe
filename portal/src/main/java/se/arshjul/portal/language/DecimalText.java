package se.arshjul.portal.language;

import java.text.DecimalFormatSymbols;

/** Decimals as the reader's language writes them: 12,5 in Swedish and 12.5 in English. */
public final class DecimalText {

    private DecimalText() {}

    /** What the services write with a point. */
    public static String of(String decimal) {
        return decimal.replace('.', sign());
    }

    /** The sign before the decimals. */
    public static char sign() {
        return DecimalFormatSymbols.getInstance(Language.ofReader().locale()).getDecimalSeparator();
    }

    /**
     * What somebody typed, as the services read it. Both signs are taken for decimals in both languages, except what
     * an English reader can as well mean as thousands: that is left as it is, and refused rather than guessed at.
     */
    public static String parse(String typed) {
        var bare = typed.replaceAll("[\\s\\u00a0]", "");
        return sign() == '.' && bare.matches("-?\\d{1,3}(,\\d{3})+(\\.\\d*)?") ? bare : bare.replace(',', '.');
    }
}
