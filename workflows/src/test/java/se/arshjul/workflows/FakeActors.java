package se.arshjul.workflows;

import io.grpc.BindableService;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.AssignmentServiceGrpc;
import se.arshjul.actor.v1.GetActorRequest;
import se.arshjul.actor.v1.ListAssignmentsRequest;
import se.arshjul.actor.v1.ListAssignmentsResponse;
import se.arshjul.actor.v1.ListRecipientsRequest;
import se.arshjul.actor.v1.ListRecipientsResponse;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.runtime.refusal.Refusal;

/** actor-service, kept in memory. */
final class FakeActors {

    final Map<String, Actor> actors = new ConcurrentHashMap<>();
    final Map<String, List<Assignment>> assignments = new ConcurrentHashMap<>();
    final List<Recipient> recipients = new CopyOnWriteArrayList<>();

    private final FakeServices services;

    FakeActors(FakeServices services) {
        this.services = services;
    }

    List<BindableService> services() {
        return List.of(new Register(), new People());
    }

    private final class Register extends ActorServiceGrpc.ActorServiceImplBase {

        @Override
        public void getActor(GetActorRequest request, StreamObserver<Actor> replies) {
            services.answer(request, replies, () -> {
                var actor = actors.get(request.getName());
                if (actor == null) {
                    throw Refusal.notFound("ACTOR_NOT_FOUND", "No such actor.", Map.of());
                }
                return actor;
            });
        }

        @Override
        public void listRecipients(ListRecipientsRequest request, StreamObserver<ListRecipientsResponse> replies) {
            services.answer(request, replies, () -> {
                var from = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
                var to = Math.min(recipients.size(), from + request.getPageSize());
                return ListRecipientsResponse.newBuilder()
                        .addAllRecipients(recipients.subList(from, to))
                        .setNextPageToken(to < recipients.size() ? String.valueOf(to) : "")
                        .setTotalSize(recipients.size())
                        .build();
            });
        }
    }

    private final class People extends AssignmentServiceGrpc.AssignmentServiceImplBase {

        @Override
        public void listAssignments(ListAssignmentsRequest request, StreamObserver<ListAssignmentsResponse> replies) {
            services.answer(
                    request,
                    replies,
                    () -> ListAssignmentsResponse.newBuilder()
                            .addAllAssignments(assignments.getOrDefault(request.getParent(), List.of()))
                            .build());
        }
    }
}
