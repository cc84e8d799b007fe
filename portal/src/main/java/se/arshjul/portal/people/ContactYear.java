package se.arshjul.portal.people;

import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.ConfirmContactsRequest;
import se.arshjul.actor.v1.ContactConfirmation;
import se.arshjul.actor.v1.ContactConfirmationServiceGrpc.ContactConfirmationServiceBlockingStub;
import se.arshjul.actor.v1.GetContactConfirmationRequest;
import se.arshjul.portal.call.Calls;

/** Whether a body has confirmed its contacts within a year. */
@Component
public class ContactYear {

    private final Calls<ContactConfirmationServiceBlockingStub> confirmations;

    ContactYear(Calls<ContactConfirmationServiceBlockingStub> confirmations) {
        this.confirmations = confirmations;
    }

    private static String name(String body) {
        return body + "/contactConfirmation";
    }

    private static GetContactConfirmationRequest asked(String body) {
        return GetContactConfirmationRequest.newBuilder().setName(name(body)).build();
    }

    /** Not when nobody can tell: it is no more than a reminder. */
    public boolean isDue(String body) {
        return confirmations
                .part(stub -> stub.getContactConfirmation(asked(body)).getDue())
                .orElse(false);
    }

    ContactConfirmation get(String body) {
        return confirmations.read(stub -> stub.getContactConfirmation(asked(body)));
    }

    void confirm(String body, boolean changed, String requestId) {
        confirmations.write(stub -> stub.confirmContacts(ConfirmContactsRequest.newBuilder()
                .setName(name(body))
                .setChanged(changed)
                .setRequestId(requestId)
                .build()));
    }
}
