package se.arshjul.local.rehearse;

import com.google.type.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Set;
import se.arshjul.followup.v1.Survey;

/** The dates of a rehearsed survey: shorter than a real one, with time for every reminder. */
public record SurveyCalendar(
        LocalDate open, LocalDate answerBy, LocalDate acceptedUntil, LocalDate reviewedBy, LocalDate publish) {

    /** Where the agency and its dates are. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** Long enough for each reminder to have its day. */
    private static final int DAYS_OPEN = 28;

    /** Those that can fall on a Tuesday, besides the turn of the year: lag (1989:253) om allmänna helgdagar. */
    private static final Set<MonthDay> HOLIDAYS = Set.of(MonthDay.of(5, 1), MonthDay.of(6, 6));

    /** Opens the day after. */
    static SurveyCalendar from(LocalDate today) {
        return from(today, DAYS_OPEN);
    }

    /** Opens the day after and can be answered for so many days or a little more. */
    public static SurveyCalendar from(LocalDate today, int daysOpen) {
        var open = today.plusDays(1);
        var answerBy = ordinaryTuesday(open.plusDays(daysOpen));
        return new SurveyCalendar(open, answerBy, answerBy.plusDays(3), answerBy.plusDays(10), answerBy.plusDays(14));
    }

    /** Opens on the next Monday and is over within the week: every day that passes asks for every request whom to remind. */
    static SurveyCalendar brief(LocalDate today) {
        var answerBy = ordinaryTuesday(today.plusDays(2));
        return new SurveyCalendar(
                answerBy.minusDays(1), answerBy, answerBy, answerBy.plusDays(1), answerBy.plusDays(2));
    }

    /** The last day to answer must be a working day; of all days of the week fewest holidays fall on a Tuesday. */
    private static LocalDate ordinaryTuesday(LocalDate from) {
        var day = from;
        while (day.getDayOfWeek() != DayOfWeek.TUESDAY
                || isNearTurnOfYear(day)
                || HOLIDAYS.contains(MonthDay.from(day))) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isNearTurnOfYear(LocalDate day) {
        return day.getMonthValue() == 12 && day.getDayOfMonth() > 20
                || day.getMonthValue() == 1 && day.getDayOfMonth() < 8;
    }

    Survey.Builder into(Survey.Builder survey) {
        return survey.setOpenDate(toProto(open))
                .setAnswerByDate(toProto(answerBy))
                .setAcceptedUntilDate(toProto(acceptedUntil))
                .setReviewedByDate(toProto(reviewedBy))
                .setPublishDate(toProto(publish));
    }

    private static Date toProto(LocalDate date) {
        return Date.newBuilder()
                .setYear(date.getYear())
                .setMonth(date.getMonthValue())
                .setDay(date.getDayOfMonth())
                .build();
    }
}
