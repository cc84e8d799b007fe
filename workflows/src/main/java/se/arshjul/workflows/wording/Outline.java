package se.arshjul.workflows.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.wording.Facts.Standing;

/**
 * Which sentences a letter has, in order.
 *
 * @param subject key of the subject line
 * @param link key of the words of its one link
 * @param before keys of the paragraphs before the link
 * @param after keys of the paragraphs after it
 */
record Outline(String subject, String link, List<String> before, List<String> after) {

    /** After this stands what is asked. */
    static final String ASKED = "clarification.asked";

    /** What is written to the body's mailbox also says how somebody logs in there the first time. */
    static Outline of(LetterKind kind, Facts facts, boolean toMailbox) {
        return switch (kind) {
            case INVITATION -> invitation(facts, toMailbox);
            case PILOT_INVITATION -> pilot(facts, toMailbox);
            case REMINDER_NOT_OPENED -> reminder("reminder-not-opened.what", facts, toMailbox);
            case REMINDER_STARTED -> reminder(started(facts), facts, toMailbox);
            case REMINDER_WAITING -> reminder(waiting(facts), facts, toMailbox);
            case TO_APPROVE -> answer("to-approve.subject", toApprove(facts), toMailbox);
            case RETURNED -> answer("returned.subject", returned(facts), toMailbox);
            case RECEIPT -> receipt(facts);
            case DECLINED ->
                new Outline(
                        "declined.subject",
                        "answer.link",
                        List.of("declined.what", "declined.reason", "declined.counted", "declined.change"),
                        List.of("login.declined", "questions", "signature"));
            case SENT_BACK -> answer("sent-back.subject", List.of("sent-back.what", "sent-back.deadline"), toMailbox);
            case CLARIFICATION -> answer("clarification.subject", clarification(facts), toMailbox);
            case CLARIFICATION_LAPSED ->
                new Outline(
                        "clarification-lapsed.subject",
                        "answer.link",
                        List.of("clarification-lapsed.what", "clarification-lapsed.counts"),
                        List.of("login.declined", "questions", "signature"));
            case EXTENSION_GRANTED ->
                answer(
                        "extension-granted.subject",
                        List.of("extension-granted.what", deadline(facts), "extension.answer"),
                        toMailbox);
            case EXTENSION_DECLINED ->
                answer(
                        "extension-declined.subject",
                        List.of("extension-declined.what", deadline(facts), "extension.answer"),
                        toMailbox);
            case PREVIEW -> preview();
            case FEEDBACK -> feedback(facts);
            case TAKEN_OVER, SECTION_GIVEN, TASKS_LATE, STAND_IN, COMMITMENT_REQUEST, COMMITMENT_REMINDER ->
                throw new IllegalArgumentException(kind + " is about no request");
        };
    }

    private static List<String> clarification(Facts facts) {
        var before = new ArrayList<>(List.of("clarification.what"));
        if (!facts.asked().isEmpty()) {
            before.add(ASKED);
        }
        before.addAll(List.of("clarification.how", "clarification.deadline"));
        return before;
    }

    private static Outline invitation(Facts facts, boolean toMailbox) {
        var before = new ArrayList<String>();
        before.add("invitation.what");
        before.add(deadline(facts));
        before.add("invitation.why");
        before.add(facts.named() ? "invitation.named" : "invitation.unnamed");
        if (!facts.legalBasis().isEmpty()) {
            before.add(facts.english().legalBasis().isEmpty() ? "invitation.legal" : "invitation.legal.translated");
        }
        before.add(facts.minutes() > 0 ? "invitation.effort" : "invitation.questions");
        return answer("invitation.subject", before, toMailbox);
    }

    private static Outline pilot(Facts facts, boolean toMailbox) {
        return answer(
                "pilot-invitation.subject",
                List.of(
                        "pilot-invitation.what",
                        "pilot-invitation.kept",
                        "pilot-invitation.why",
                        "deadline.only",
                        facts.minutes() > 0 ? "invitation.effort" : "invitation.questions",
                        "pilot-invitation.approver"),
                toMailbox);
    }

    private static Outline reminder(String what, Facts facts, boolean toMailbox) {
        if (facts.standing() == Standing.SENT_BACK) {
            // A change is taken longer than a first answer is.
            return answer("reminder.subject.sent-back", List.of(what, "sent-back.deadline"), toMailbox);
        }
        if (facts.standing().isClarifying()) {
            return answer("reminder.subject.clarification", List.of(what, "clarification.deadline"), toMailbox);
        }
        if (facts.standing() == Standing.CHANGE_WAITS) {
            return answer("reminder.subject.change", toApprove(facts), toMailbox);
        }
        var subject = overdue(facts) ? "reminder.subject.late" : "reminder.subject";
        return answer(subject, List.of(what, deadline(facts)), toMailbox);
    }

    private static List<String> toApprove(Facts facts) {
        return switch (facts.standing()) {
            case CHANGE_WAITS -> List.of("to-approve-change.what", "to-approve-change.deadline");
            case CLARIFYING -> List.of("to-approve.what", "clarification.deadline");
            case ACCEPTED_CLARIFYING -> List.of("to-approve-word.what", "clarification.deadline");
            case OPEN, SENT_BACK, ANSWERED, NOT_ANSWERED -> List.of("to-approve.what", deadline(facts));
        };
    }

    private static List<String> returned(Facts facts) {
        var deadline = facts.standing().isClarifying() ? "clarification.deadline" : "returned.deadline";
        return List.of("returned.what", deadline);
    }

    private static String started(Facts facts) {
        return switch (facts.standing()) {
            case SENT_BACK -> "reminder-sent-back.what";
            case CLARIFYING, ACCEPTED_CLARIFYING -> "reminder-clarification.what";
            case OPEN, CHANGE_WAITS, ANSWERED, NOT_ANSWERED -> "reminder-started.what";
        };
    }

    /** What an accepted response is asked about is no first response that is not handed in. */
    private static String waiting(Facts facts) {
        return facts.standing() == Standing.ACCEPTED_CLARIFYING ? "to-approve-word.what" : "reminder-waiting.what";
    }

    /**
     * What comes next is left out where the letter goes so late that it has been, and that the response can be changed
     * while only what is asked about can.
     */
    private static Outline receipt(Facts facts) {
        var dates = facts.dates();
        var before = new ArrayList<>(List.of("receipt.what", "receipt.reference", "receipt.hash"));
        if (!facts.standing().isAnswered() && !dates.today().isAfter(dates.reviewedBy())) {
            before.add("receipt.next");
        }
        if (facts.standing() != Standing.ACCEPTED_CLARIFYING) {
            before.add(change(facts));
        }
        before.add("receipt.published");
        return new Outline(
                "receipt.subject",
                "receipt.link",
                List.copyOf(before),
                List.of("login.receipt", "receipt.check", "questions", "signature"));
    }

    /** That this response counts until it is changed is only said of the one that does. */
    private static String change(Facts facts) {
        if (overdue(facts)) {
            return "receipt.fixed";
        }
        return facts.receipt().counts() ? "receipt.change" : "receipt.change.earlier";
    }

    private static Outline preview() {
        return new Outline(
                "preview.subject",
                "preview.link",
                List.of("preview.what", "preview.wrong"),
                List.of("questions", "signature"));
    }

    private static Outline feedback(Facts facts) {
        var own = facts.standing().isAnswered() ? "feedback.own" : "feedback.country";
        return new Outline(
                "feedback.subject", "feedback.link", List.of("feedback.what", own), List.of("questions", "signature"));
    }

    private static Outline answer(String subject, List<String> before, boolean toMailbox) {
        var after = new ArrayList<String>();
        after.add("login");
        if (toMailbox) {
            after.add("login.first");
        }
        after.add("questions");
        after.add("signature");
        return new Outline(subject, "answer.link", List.copyOf(before), List.copyOf(after));
    }

    private static String deadline(Facts facts) {
        if (overdue(facts)) {
            return "deadline.late";
        }
        var dates = facts.dates();
        return dates.acceptedUntil().isAfter(dates.answerBy()) ? "deadline" : "deadline.only";
    }

    private static boolean overdue(Facts facts) {
        return facts.dates().today().isAfter(facts.dates().answerBy());
    }

    /** The next of the days until which a changed answer is taken. */
    static LocalDate lastDayToChange(Facts.Dates dates) {
        if (!dates.today().isAfter(dates.answerBy())) {
            return dates.answerBy();
        }
        return dates.today().isAfter(dates.acceptedUntil()) ? dates.reviewedBy() : dates.acceptedUntil();
    }
}
