package se.arshjul.actorservice.session;

import io.grpc.stub.StreamObserver;
import java.time.InstantSource;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.BecomeContactRequest;
import se.arshjul.actor.v1.IssuePermissionRequest;
import se.arshjul.actor.v1.ListCapacitiesRequest;
import se.arshjul.actor.v1.ListCapacitiesResponse;
import se.arshjul.actor.v1.SessionServiceGrpc;
import se.arshjul.actorservice.assignment.AssignmentProtos;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.token.AccessProperties;

/** SessionService over gRPC: reads the login and the request, calls one command or query, writes the reply. */
@GrpcService
class SessionGrpcService extends SessionServiceGrpc.SessionServiceImplBase {

    private final CapacityReport capacities;
    private final BecomeContact becomeContact;
    private final IssuePermission issuePermission;
    private final InstantSource clock;
    private final AccessProperties access;

    SessionGrpcService(
            CapacityReport capacities,
            BecomeContact becomeContact,
            IssuePermission issuePermission,
            InstantSource clock,
            AccessProperties access) {
        this.capacities = capacities;
        this.becomeContact = becomeContact;
        this.issuePermission = issuePermission;
        this.clock = clock;
        this.access = access;
    }

    @Override
    public void listCapacities(ListCapacitiesRequest request, StreamObserver<ListCapacitiesResponse> replies) {
        var email = login().email();
        var page = Page.parse("capacities " + email, request.getPageSize(), request.getPageToken());
        var found = capacities.list(email, WorkingDays.dateOf(clock.instant()), page);
        reply(replies, SessionProtos.toProto(found));
    }

    @Override
    public void becomeContact(BecomeContactRequest request, StreamObserver<Assignment> replies) {
        var login = login();
        var id = RequestId.parse(request.getRequestId());
        var given = becomeContact.handle(id, SessionProtos.toCommand(request, login));
        reply(replies, AssignmentProtos.toProto(given));
    }

    @Override
    public void issuePermission(
            IssuePermissionRequest request, StreamObserver<se.arshjul.actor.v1.Permission> replies) {
        var issued = issuePermission.handle(SessionProtos.toCommand(request, login()));
        reply(replies, SessionProtos.toProto(issued));
    }

    private Login login() {
        return Login.of(Caller.current(), access.loginIssuer());
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
