package se.arshjul.portal.survey;

/** What a survey costs those who answer it, by estimate: minutes, as many times as there are recipients. */
public record Burden(int year, int minutes, int recipients) {

    /** In hours; less than ten with a decimal. */
    public double getHours() {
        double hours = minutes / 60.0 * recipients;
        return hours < 10 ? Math.round(hours * 10) / 10.0 : Math.round(hours);
    }

    /** Whether both are known, so that there is something to say. */
    public boolean isKnown() {
        return minutes > 0 && recipients > 0;
    }
}
