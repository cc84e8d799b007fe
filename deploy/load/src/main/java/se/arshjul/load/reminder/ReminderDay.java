package se.arshjul.load.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.arshjul.followup.v1.Request;
import se.arshjul.load.figure.Figure;
import se.arshjul.load.figure.Tally;
import se.arshjul.load.ground.Ground;
import se.arshjul.local.client.CaughtMails.CaughtMail;
import se.arshjul.local.rehearse.Books;
import se.arshjul.local.rehearse.Together;
import se.arshjul.workflow.v1.Letter;

/** S3: 120 of 311 have answered and 60 have begun when the day of the first reminder comes. */
public record ReminderDay(Ground ground, Tally tally) {

    private static final String ID = "S3";

    private static final int ANSWERED = 120;
    private static final int STARTED = 60;

    private static final Set<Request.State> SIGNED = EnumSet.of(Request.State.APPROVED, Request.State.ACCEPTED);

    /**
     * On the Monday evening of the week before the last Tuesday, six working days are left: each has its first reminder,
     * and nobody the second, which comes with five.
     */
    private static final Duration BEFORE_LAST = Duration.ofDays(8).plusHours(2);

    private static final int FEW_QUESTIONS = 3;

    public void play() {
        prepare();
        var survey = ground.stage().agency().get(ground.openSurvey());
        var expected = expected(survey.getName());
        tally.say("S3 %d reminders should come.".formatted(expected.size()));

        var lastDay = Instant.ofEpochSecond(survey.getAnswerByTime().getSeconds());
        ground.stage().days().advanceTo(lastDay.minus(BEFORE_LAST));

        var caught = caught(survey.getTitle());
        long right = Reminder.right(expected, caught);
        tally.add(Figure.beside(
                ID,
                "% of reminders to the right address and of the right kind",
                100.0 * right / Math.max(expected.size(), caught.size()),
                "all that should come",
                100,
                "100"));
        tally.check(right == expected.size(), "only %d of %d reminders came".formatted(right, expected.size()));
        tally.check(right == caught.size(), "%d reminders came that should not".formatted(caught.size() - right));
    }

    /** Those who have handed in already are signed off first. */
    private void prepare() {
        var bodies = ground.stage().bodies();
        var submitted = ground.requests(Request.State.SUBMITTED);
        Together.forEach(submitted, bodies::approve);
        long answered = ground.stage().agency().requests(ground.openSurvey()).stream()
                .filter(request -> SIGNED.contains(request.getState()))
                .count();
        var untouched = ground.requests(Request.State.DISPATCHED);
        int more = (int) Math.max(ANSWERED - answered, 0);
        Together.forEach(untouched.subList(0, more), request -> {
            bodies.submit(request);
            bodies.approve(request);
        });
        Together.forEach(untouched.subList(more, more + STARTED), request -> bodies.answer(request, FEW_QUESTIONS));
        ground.stage().days().quiet();
    }

    /** Who has not opened is written to where the invitation went, who has begun as the person who did. */
    private List<Reminder> expected(String survey) {
        Map<String, String> invited = ground.stage()
                .letters()
                .ledger(survey)
                .filter(letter -> letter.getKind().equals("invitation"))
                .collect(Collectors.toMap(Letter::getMatter, Letter::getAddress));
        return ground.stage().agency().requests(survey).stream()
                .flatMap(request -> expected(request, invited.getOrDefault(request.getName(), "")))
                .toList();
    }

    private static Stream<Reminder> expected(Request request, String invited) {
        return switch (request.getState()) {
            case DISPATCHED -> Stream.of(new Reminder(invited, request.getDisplayName(), Reminder.Kind.NOT_OPENED));
            case STARTED ->
                Stream.of(new Reminder(
                        "svarande@" + request.getActor().substring("actors/".length()) + ".test",
                        request.getDisplayName(),
                        Reminder.Kind.STARTED));
            default -> Stream.of();
        };
    }

    private List<Reminder> caught(String title) {
        return ground.stage()
                .letters()
                .mails(Books.REMINDER)
                .filter(mail -> mail.subject().contains(title + ", "))
                .map(mail -> caught(mail, title))
                .toList();
    }

    private Reminder caught(CaughtMail mail, String title) {
        var principal = mail.subject().substring(mail.subject().lastIndexOf(title + ", ") + title.length() + 2);
        var text = ground.stage().platform().mails().text(mail.id());
        return new Reminder(String.join(",", mail.recipients()), principal, Reminder.Kind.of(text));
    }
}
