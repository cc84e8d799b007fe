package se.arshjul.workflows.correspondence;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.ListMailboxesRequest;
import se.arshjul.actor.v1.Mailbox;
import se.arshjul.actor.v1.MailboxServiceGrpc.MailboxServiceBlockingStub;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.workflows.letter.LetterKind;

/** The functional mailboxes of a body to which a letter goes today. */
@Component
class Functions {

    /** A body has a handful. */
    private static final int PAGE_SIZE = 1000;

    private final MailboxServiceBlockingStub mailboxes;
    private final InstantSource clock;

    Functions(MailboxServiceBlockingStub mailboxes, InstantSource clock) {
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    List<String> of(String actor, LetterKind kind) {
        return today(actor).stream()
                .filter(mailbox -> mailbox.getLetters() == Mailbox.Letters.ALL || isForTheRecords(kind))
                .map(Mailbox::getEmail)
                .toList();
    }

    private List<Mailbox> today(String actor) {
        var all = new ArrayList<Mailbox>();
        var token = "";
        do {
            var page = mailboxes.listMailboxes(ListMailboxesRequest.newBuilder()
                    .setParent(actor)
                    .setAsOfDate(ProtoTime.toProto(WorkingDays.dateOf(clock.instant())))
                    .setPageSize(PAGE_SIZE)
                    .setPageToken(token)
                    .build());
            all.addAll(page.getMailboxesList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return all;
    }

    /** What a body keeps; the others are read by whoever has something to do. */
    private static boolean isForTheRecords(LetterKind kind) {
        return switch (kind) {
            case INVITATION, EXTENSION_GRANTED, EXTENSION_DECLINED, RECEIPT, DECLINED, FEEDBACK -> true;
            case PILOT_INVITATION,
                    REMINDER_NOT_OPENED,
                    REMINDER_STARTED,
                    REMINDER_WAITING,
                    TO_APPROVE,
                    RETURNED,
                    SENT_BACK,
                    CLARIFICATION,
                    CLARIFICATION_LAPSED,
                    PREVIEW,
                    TAKEN_OVER,
                    SECTION_GIVEN,
                    TASKS_LATE,
                    STAND_IN -> false;
        };
    }
}
