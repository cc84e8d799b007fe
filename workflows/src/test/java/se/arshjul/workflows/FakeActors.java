package se.arshjul.workflows;

import com.google.type.Date;
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
import se.arshjul.actor.v1.ListMailboxesRequest;
import se.arshjul.actor.v1.ListMailboxesResponse;
import se.arshjul.actor.v1.ListRecipientsRequest;
import se.arshjul.actor.v1.ListRecipientsResponse;
import se.arshjul.actor.v1.ListStandInsRequest;
import se.arshjul.actor.v1.ListStandInsResponse;
import se.arshjul.actor.v1.Mailbox;
import se.arshjul.actor.v1.MailboxServiceGrpc;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.actor.v1.StandIn;
import se.arshjul.actor.v1.StandInServiceGrpc;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.Refusal;

/** actor-service, kept in memory. */
final class FakeActors {

    final Map<String, Actor> actors = new ConcurrentHashMap<>();
    final Map<String, List<Assignment>> assignments = new ConcurrentHashMap<>();
    final Map<String, List<Mailbox>> mailboxes = new ConcurrentHashMap<>();
    final Map<String, List<StandIn>> standIns = new ConcurrentHashMap<>();
    final List<Recipient> recipients = new CopyOnWriteArrayList<>();

    private final FakeServices services;

    FakeActors(FakeServices services) {
        this.services = services;
    }

    List<BindableService> services() {
        return List.of(new Register(), new People(), new Functions(), new InPlaces());
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
                var wanted = request.getRecipientIdsList();
                var found = recipients.stream()
                        .filter(one -> wanted.isEmpty() || wanted.contains(one.getRecipientId()))
                        .toList();
                var from = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
                var to = Math.min(found.size(), from + request.getPageSize());
                return ListRecipientsResponse.newBuilder()
                        .addAllRecipients(found.subList(from, to))
                        .setNextPageToken(to < found.size() ? String.valueOf(to) : "")
                        .setTotalSize(found.size())
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

    private final class Functions extends MailboxServiceGrpc.MailboxServiceImplBase {

        @Override
        public void listMailboxes(ListMailboxesRequest request, StreamObserver<ListMailboxesResponse> replies) {
            services.answer(
                    request,
                    replies,
                    () -> ListMailboxesResponse.newBuilder()
                            .addAllMailboxes(mailboxes.getOrDefault(request.getParent(), List.of()))
                            .build());
        }
    }

    private final class InPlaces extends StandInServiceGrpc.StandInServiceImplBase {

        @Override
        public void listStandIns(ListStandInsRequest request, StreamObserver<ListStandInsResponse> replies) {
            services.answer(
                    request,
                    replies,
                    () -> ListStandInsResponse.newBuilder()
                            .addAllStandIns(standIns.getOrDefault(request.getParent(), List.of()).stream()
                                    .filter(one -> !request.hasAsOfDate() || lasts(one, request.getAsOfDate()))
                                    .toList())
                            .build());
        }

        private static boolean lasts(StandIn standIn, Date asked) {
            var day = ProtoTime.toLocalDate(asked);
            return !day.isBefore(ProtoTime.toLocalDate(standIn.getStartDate()))
                    && !day.isAfter(ProtoTime.toLocalDate(standIn.getEndDate()));
        }
    }
}
