package se.arshjul.portal.session;

import com.google.protobuf.Timestamp;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.BecomeContactRequest;
import se.arshjul.actor.v1.Capacity;
import se.arshjul.actor.v1.IssuePermissionRequest;
import se.arshjul.actor.v1.ListCapacitiesRequest;
import se.arshjul.actor.v1.ListCapacitiesResponse;
import se.arshjul.actor.v1.Permission;
import se.arshjul.actor.v1.SessionServiceGrpc;
import se.arshjul.portal.Fake;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.runtime.refusal.RefusalStatus;

/** The register of who acts for whom: one respondent of Region Uppsala, unless a test says otherwise. */
@Component
public class FakeSessions extends SessionServiceGrpc.SessionServiceImplBase implements Fake {

    public final List<Capacity> capacities = new ArrayList<>();
    public long expireSeconds;
    public int issued;
    public int becameContact;
    public boolean silent;

    @Override
    public void reset() {
        capacities.clear();
        capacities.add(capacity("actors/region-uppsala", "Region Uppsala", Assignment.Role.RESPONDENT));
        expireSeconds = 32_503_680_000L;
        issued = 0;
        becameContact = 0;
        silent = false;
    }

    public static Capacity capacity(String actor, String name, Assignment.Role... roles) {
        return Capacity.newBuilder()
                .setActor(actor)
                .setActorDisplayName(name)
                .addAllRoles(List.of(roles))
                .addAllOwnRoles(List.of(roles))
                .setClaimable(roles.length == 0)
                .setDisplayName(roles.length == 0 ? "" : "Svarande, " + name)
                .build();
    }

    @Override
    public void listCapacities(ListCapacitiesRequest request, StreamObserver<ListCapacitiesResponse> replies) {
        replies.onNext(
                ListCapacitiesResponse.newBuilder().addAllCapacities(capacities).build());
        replies.onCompleted();
    }

    @Override
    public void becomeContact(BecomeContactRequest request, StreamObserver<Assignment> replies) {
        if (silent) {
            replies.onError(Status.UNAVAILABLE.asException());
            return;
        }
        if (request.getDisplayName().isBlank()) {
            replies.onError(RefusalStatus.toStatus(Refusal.invalid(
                    "ASSIGNMENT_INVALID",
                    "The name is missing.",
                    List.of(new FieldViolation("display_name", "REQUIRED", "Required.")))));
            return;
        }
        becameContact++;
        capacities.removeIf(capacity -> capacity.getActor().equals(request.getActor()));
        capacities.add(capacity(request.getActor(), "Åsele kommun", Assignment.Role.CONTACT));
        replies.onNext(Assignment.getDefaultInstance());
        replies.onCompleted();
    }

    @Override
    public void issuePermission(IssuePermissionRequest request, StreamObserver<Permission> replies) {
        issued++;
        var capacity = capacities.stream()
                .filter(known -> known.getActor().equals(request.getActor()))
                .findFirst()
                .orElseThrow();
        replies.onNext(Permission.newBuilder()
                .setToken("permission-" + issued + "-of-" + request.getActor())
                .setExpireTime(Timestamp.newBuilder().setSeconds(expireSeconds))
                .setCapacity(capacity)
                .setPerson("people/test")
                .build());
        replies.onCompleted();
    }
}
