package se.arshjul.actorservice.confirmation;

import io.grpc.stub.StreamObserver;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.actor.v1.ConfirmContactsRequest;
import se.arshjul.actor.v1.ContactConfirmation;
import se.arshjul.actor.v1.ContactConfirmationServiceGrpc;
import se.arshjul.actor.v1.GetContactConfirmationRequest;
import se.arshjul.actor.v1.ListDueConfirmationsRequest;
import se.arshjul.actor.v1.ListDueConfirmationsResponse;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** ContactConfirmationService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class ContactConfirmationGrpcService extends ContactConfirmationServiceGrpc.ContactConfirmationServiceImplBase {

    private final ConfirmationRepository confirmations;
    private final ConfirmContacts confirmContacts;
    private final InstantSource clock;

    ContactConfirmationGrpcService(
            ConfirmationRepository confirmations, ConfirmContacts confirmContacts, InstantSource clock) {
        this.confirmations = confirmations;
        this.confirmContacts = confirmContacts;
        this.clock = clock;
    }

    @Override
    public void getContactConfirmation(
            GetContactConfirmationRequest request, StreamObserver<ContactConfirmation> replies) {
        var body = ConfirmationProtos.toBody(request.getName());
        body.requireReaderOfPeople(Caller.current());
        reply(replies, ConfirmationProtos.toProto(confirmContacts.get(body), today()));
    }

    @Override
    public void confirmContacts(ConfirmContactsRequest request, StreamObserver<ContactConfirmation> replies) {
        var id = RequestId.parse(request.getRequestId());
        var confirmed = confirmContacts.handle(id, ConfirmationProtos.toCommand(request));
        reply(replies, ConfirmationProtos.toProto(confirmed, today()));
    }

    @Override
    public void listDueConfirmations(
            ListDueConfirmationsRequest request, StreamObserver<ListDueConfirmationsResponse> replies) {
        var page = Page.parse("dueConfirmations", request.getPageSize(), request.getPageToken());
        reply(replies, ConfirmationProtos.toProto(confirmations.due(today(), page), today()));
    }

    private LocalDate today() {
        return WorkingDays.dateOf(clock.instant());
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
