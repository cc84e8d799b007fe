package se.arshjul.followupservice.response;

/** The reference number on a receipt: year, serial number within the survey, check digit. */
public final class Reference {

    /**
     * Damm's quasigroup of order 10: every single wrong digit and every swap of neighbours is noticed when a number is
     * read out on the telephone.
     */
    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    private Reference() {}

    /** Such as {@code 2026-0042-1}; from 10,000 on the serial number simply has five digits. */
    static String of(int year, long serial) {
        var number = "%04d-%04d".formatted(year, serial);
        return number + "-" + checkDigit(number);
    }

    /** Whether it could have been given to somebody. */
    public static boolean isSound(String reference) {
        return reference.matches("\\d{4}-\\d{4,}-\\d") && checkDigit(reference) == 0;
    }

    private static int checkDigit(String number) {
        var interim = 0;
        for (int i = 0; i < number.length(); i++) {
            if (Character.isDigit(number.charAt(i))) {
                interim = DAMM[interim][Character.digit(number.charAt(i), 10)];
            }
        }
        return interim;
    }
}
