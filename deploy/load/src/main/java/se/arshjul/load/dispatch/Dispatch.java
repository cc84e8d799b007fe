package se.arshjul.load.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import se.arshjul.followup.v1.Request;
import se.arshjul.load.figure.Tally;
import se.arshjul.load.ground.Ground;
import se.arshjul.local.client.CaughtMails.CaughtMail;
import se.arshjul.local.rehearse.Books;
import se.arshjul.local.rehearse.Patience;

/** One dispatch of a survey of its own, from its opening date until the last invitation has been caught. */
record Dispatch(Ground ground, Tally tally, int recipients) {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /**
     * What was dispatched.
     *
     * @param survey that everybody has been asked to answer
     * @param seconds until the last invitation had been caught
     */
    record Dispatched(String survey, double seconds) {}

    /** Plays it, does something in the middle of it, checks its books and returns its seconds; nobody answers. */
    double play(Consumer<String> meanwhile) {
        var dispatched = invite(meanwhile);
        ground.stage().agency().cancel(dispatched.survey());
        return dispatched.seconds();
    }

    /** The same, and everybody may answer. */
    Dispatched invite(Consumer<String> meanwhile) {
        var stage = ground.stage();
        var survey = ground.plan();
        stage.days().quiet();

        // The catcher dates what it catches by the clock of the machine, which nobody moves.
        var begin = Instant.now();
        stage.agency().letOpen(survey);
        meanwhile.accept(survey);
        Patience.upTo(PATIENCE, recipients + " invitations")
                .untilTrue(() -> stage.letters().sent(survey, "invitation") >= recipients);
        stage.days().quiet();

        var end = check(survey);
        return new Dispatched(survey, Duration.between(begin, end).toMillis() / 1000.0);
    }

    /** Nothing missing and nothing twice, from both ends. Returns when the last invitation was caught. */
    private Instant check(String survey) {
        var letters = ground.stage().letters();
        var title = ground.stage().agency().get(survey).getTitle() + ", ";
        var caught = letters.mails(Books.INVITATION)
                .filter(mail -> mail.subject().contains(title))
                .toList();
        long distinct = caught.stream().map(CaughtMail::messageId).distinct().count();
        long copies = caught.size() - distinct;
        var sent = letters.sentByRequest(survey, "invitation");
        long dispatched = ground.stage().agency().requests(survey).stream()
                .filter(request -> request.getState() == Request.State.DISPATCHED)
                .count();
        check(survey, "requests", dispatched, recipients);
        check(survey, "invitations caught", distinct, recipients);
        check(survey, "requests with an invitation sent", sent.size(), recipients);
        check(
                survey,
                "requests with more than one invitation",
                sent.values().stream().filter(times -> times > 1).count(),
                0);
        check(survey, "invitations caught twice without doubt", Math.max(copies - letters.inDoubt(survey), 0), 0);
        return caught.stream()
                .map(mail -> Instant.parse(mail.receivedAt()))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private void check(String survey, String what, long is, long shouldBe) {
        tally.check(is == shouldBe, "%s has %d %s, not %d".formatted(survey, is, what, shouldBe));
    }
}
