package se.arshjul.followupservice.survey;

import static se.arshjul.runtime.calendar.WorkingDays.endOfDay;
import static se.arshjul.runtime.calendar.WorkingDays.startOfDay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.refusal.FieldViolation;

/** The five days of a survey, in Europe/Stockholm; null where not set yet. */
public record SurveyDates(
        @Nullable LocalDate open,
        @Nullable LocalDate answerBy,
        @Nullable LocalDate acceptedUntil,
        @Nullable LocalDate reviewedBy,
        @Nullable LocalDate publish) {

    /**
     * Longer than the clocks of two machines differ, so that a timer of an engine that is a little ahead is not sent back
     * again and again; far shorter than the whole days by which dates move.
     */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    public static final SurveyDates NONE = new SurveyDates(null, null, null, null, null);

    private record Day(
            String field,
            @Nullable LocalDate date,
            @Nullable Instant instant) {}

    public @Nullable Instant openTime() {
        return open == null ? null : startOfDay(open);
    }

    public @Nullable Instant answerByTime() {
        return answerBy == null ? null : endOfDay(answerBy);
    }

    public @Nullable Instant acceptedUntilTime() {
        return acceptedUntil == null ? null : endOfDay(acceptedUntil);
    }

    public @Nullable Instant reviewedByTime() {
        return reviewedBy == null ? null : endOfDay(reviewedBy);
    }

    public @Nullable Instant publishTime() {
        return publish == null ? null : startOfDay(publish);
    }

    /** Whether an instant of these dates has come. */
    static boolean reached(@Nullable Instant date, Instant now) {
        return date != null && !date.isAfter(now.plus(CLOCKS_DIFFER));
    }

    public boolean complete() {
        return days().allMatch(day -> day.date() != null);
    }

    /** What is wrong with those that are set, whatever the day today is. */
    public List<FieldViolation> findings() {
        List<FieldViolation> findings = new ArrayList<>();
        Day last = null;
        for (var day : days().filter(set -> set.date() != null).toList()) {
            if (last != null && !inOrder(last, day)) {
                findings.add(finding(day, "NOT_IN_ORDER", "Must come after `" + last.field() + "`."));
            }
            last = day;
        }
        if (answerBy != null && !WorkingDays.isWorkingDay(answerBy)) {
            findings.add(new FieldViolation("survey.answer_by_date", "NOT_A_WORKING_DAY", "Must be a working day."));
        }
        return findings;
    }

    SurveyDates requireSound() {
        return orRefuse(findings());
    }

    /** The wanted dates, unless something stands in the way of replacing these, all set, by them. */
    SurveyDates moveTo(SurveyDates wanted, Instant now) {
        return wanted.orRefuse(findingsOfMove(wanted, now));
    }

    private SurveyDates orRefuse(List<FieldViolation> findings) {
        if (!findings.isEmpty()) {
            throw SurveyRefusals.invalid(findings);
        }
        return this;
    }

    /** What stands in the way of replacing these dates, all set, by others. */
    List<FieldViolation> findingsOfMove(SurveyDates wanted, Instant now) {
        var today = WorkingDays.dateOf(now);
        List<FieldViolation> findings = new ArrayList<>();
        var befores = days().toList();
        var afters = wanted.days().toList();
        for (int i = 0; i < befores.size(); i++) {
            var before = befores.get(i);
            var after = afters.get(i);
            if (after.date() == null) {
                findings.add(finding(after, "REQUIRED", "Required."));
            } else if (!after.date().equals(before.date())) {
                if (before.instant() != null && !before.instant().isAfter(now)) {
                    findings.add(finding(after, "PASSED", "Has passed and stays."));
                } else if (after.date().isBefore(today)) {
                    findings.add(finding(after, "IN_THE_PAST", "Must not be before today."));
                }
            }
        }
        findings.addAll(wanted.findings());
        return findings;
    }

    /** Only the day of publication must differ from the one before: results are reviewed until its evening. */
    private static boolean inOrder(Day earlier, Day later) {
        var first = Objects.requireNonNull(earlier.date());
        var second = Objects.requireNonNull(later.date());
        return later.field().equals("publish_date") ? first.isBefore(second) : !first.isAfter(second);
    }

    private Stream<Day> days() {
        return Stream.of(
                new Day("open_date", open, openTime()),
                new Day("answer_by_date", answerBy, answerByTime()),
                new Day("accepted_until_date", acceptedUntil, acceptedUntilTime()),
                new Day("reviewed_by_date", reviewedBy, reviewedByTime()),
                new Day("publish_date", publish, publishTime()));
    }

    private static FieldViolation finding(Day day, String reason, String description) {
        return new FieldViolation("survey." + day.field(), reason, description);
    }
}
