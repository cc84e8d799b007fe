package se.arshjul.actorservice.mailbox;

import com.google.protobuf.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.actor.v1.CreateMailboxRequest;
import se.arshjul.actor.v1.ListMailboxesRequest;
import se.arshjul.actor.v1.ListMailboxesResponse;
import se.arshjul.actor.v1.UpdateMailboxRequest;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.mailbox.Mailbox.Details;
import se.arshjul.actorservice.mailbox.Mailbox.Letters;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;

/** Functional mailboxes between contract and domain. */
final class MailboxProtos {

    /** No line breaks or other control characters: a label stands in lists. */
    private static final String ONE_LINE = "\\P{Cntrl}*";

    /** What every mail server takes; a domain with other letters has an ASCII form. */
    private static final String EMAIL = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

    private static final RequestRules<CreateMailboxRequest> CREATE =
            shape(RequestRules.of(CreateMailboxRequest.getDefaultInstance()));

    private static final RequestRules<UpdateMailboxRequest> UPDATE =
            shape(RequestRules.of(UpdateMailboxRequest.getDefaultInstance()));

    private MailboxProtos() {}

    private static <M extends Message> RequestRules<M> shape(RequestRules<M> rules) {
        return rules.required("mailbox.email")
                .maxLength("mailbox.email", 254)
                .matches("mailbox.email", EMAIL)
                .length("mailbox.label", 1, 80)
                .matches("mailbox.label", ONE_LINE)
                .required("mailbox.letters")
                .required("mailbox.start_date")
                .date("mailbox.start_date")
                .date("mailbox.end_date");
    }

    static CreateMailbox.Command toCommand(CreateMailboxRequest request) {
        var details = toDetails(request.getMailbox(), new ArrayList<>(CREATE.findings(request)));
        return new CreateMailbox.Command(ActorName.parse(request.getParent()), details);
    }

    static UpdateMailbox.Command toCommand(UpdateMailboxRequest request) {
        var wanted = request.getMailbox();
        var details = toDetails(wanted, new ArrayList<>(UPDATE.findings(request)));
        return new UpdateMailbox.Command(MailboxName.parse(wanted.getName()), details, wanted.getEtag());
    }

    private static Details toDetails(se.arshjul.actor.v1.Mailbox wanted, List<FieldViolation> found) {
        var letters = toLetters(wanted.getLetters());
        if (letters == null && wanted.getLettersValue() != 0) {
            found.add(new FieldViolation("mailbox.letters", "UNKNOWN", "Letters of the contract."));
        }
        if (letters == null || !found.isEmpty()) {
            throw MailboxRefusals.invalid(found);
        }
        return new Details(
                wanted.getEmail(),
                wanted.getLabel().strip(),
                letters,
                ProtoTime.toLocalDate(wanted.getStartDate()),
                wanted.hasEndDate() ? ProtoTime.toLocalDate(wanted.getEndDate()) : null);
    }

    /** The day for which a list is asked; null for every mailbox there is. */
    static @Nullable LocalDate toDay(ListMailboxesRequest request) {
        return request.hasAsOfDate() ? ProtoTime.toLocalDate(request.getAsOfDate()) : null;
    }

    static String query(ListMailboxesRequest request) {
        return "mailboxes " + request.getParent() + " " + request.getAsOfDate();
    }

    static ListMailboxesResponse toProto(Page.Of<Mailbox> page) {
        return ListMailboxesResponse.newBuilder()
                .addAllMailboxes(page.map(MailboxProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static se.arshjul.actor.v1.Mailbox toProto(Mailbox mailbox) {
        var details = mailbox.details();
        var proto = se.arshjul.actor.v1.Mailbox.newBuilder()
                .setName(mailbox.name().toString())
                .setEmail(details.email())
                .setLabel(details.label())
                .setLetters(toProto(details.letters()))
                .setStartDate(ProtoTime.toProto(details.start()))
                .setEtag(mailbox.etag());
        if (details.end() != null) {
            proto.setEndDate(ProtoTime.toProto(details.end()));
        }
        return proto.build();
    }

    private static se.arshjul.actor.v1.Mailbox.Letters toProto(Letters letters) {
        return switch (letters) {
            case ALL -> se.arshjul.actor.v1.Mailbox.Letters.ALL;
            case RECORDS -> se.arshjul.actor.v1.Mailbox.Letters.RECORDS;
        };
    }

    private static @Nullable Letters toLetters(se.arshjul.actor.v1.Mailbox.Letters letters) {
        return switch (letters) {
            case ALL -> Letters.ALL;
            case RECORDS -> Letters.RECORDS;
            case LETTERS_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }
}
