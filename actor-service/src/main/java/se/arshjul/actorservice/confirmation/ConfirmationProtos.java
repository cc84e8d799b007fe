package se.arshjul.actorservice.confirmation;

import java.time.LocalDate;
import se.arshjul.actor.v1.ConfirmContactsRequest;
import se.arshjul.actor.v1.ContactConfirmation;
import se.arshjul.actor.v1.ListDueConfirmationsResponse;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.runtime.proto.ProtoTime;

/** Confirmations of contacts between contract and domain. */
final class ConfirmationProtos {

    private static final String LAST_PART = "/contactConfirmation";

    private ConfirmationProtos() {}

    /** The body of a name from outside. */
    static ActorName toBody(String name) {
        return ActorName.parse(name.endsWith(LAST_PART) ? name.substring(0, name.length() - LAST_PART.length()) : "");
    }

    static ConfirmContacts.Command toCommand(ConfirmContactsRequest request) {
        return new ConfirmContacts.Command(toBody(request.getName()), request.getChanged());
    }

    static ListDueConfirmationsResponse toProto(ConfirmationRepository.Due due, LocalDate today) {
        return ListDueConfirmationsResponse.newBuilder()
                .addAllContactConfirmations(
                        due.page().map(one -> toProto(one, today)).items())
                .setNextPageToken(due.page().nextPageToken())
                .setTotalSize(due.total())
                .build();
    }

    static ContactConfirmation toProto(Confirmation confirmation, LocalDate today) {
        var proto = ContactConfirmation.newBuilder()
                .setName(confirmation.body() + LAST_PART)
                .setDisplayName(confirmation.displayName())
                .setDue(confirmation.isDueOn(today))
                .setContactEmail(confirmation.mailbox())
                .setPeopleCount(confirmation.people());
        var last = confirmation.last();
        if (last != null) {
            proto.setConfirmTime(ProtoTime.toProto(last.time()))
                    .setConfirmerDisplayName(last.confirmer())
                    .setChanged(last.changed())
                    .setDueDate(ProtoTime.toProto(last.due()));
        }
        return proto.build();
    }
}
