package se.arshjul.portal.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.AssignmentServiceGrpc.AssignmentServiceBlockingStub;
import se.arshjul.actor.v1.ListAssignmentsRequest;
import se.arshjul.actor.v1.ListAssignmentsResponse;
import se.arshjul.actor.v1.ListRecipientGroupsRequest;
import se.arshjul.actor.v1.ListRecipientGroupsResponse;
import se.arshjul.actor.v1.ListRecipientsRequest;
import se.arshjul.actor.v1.ListRecipientsResponse;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.actor.v1.RecipientGroup;
import se.arshjul.actor.v1.RecipientGroupServiceGrpc.RecipientGroupServiceBlockingStub;
import se.arshjul.plan.v1.ListPlansRequest;
import se.arshjul.plan.v1.ListPlansResponse;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;

/** What an actor has: plans, people by role, groups of recipients in which it is. */
@Component
class ActorHoldings {

    private static final int MOST = 1000;

    private final Calls<PlanServiceBlockingStub> plans;
    private final Calls<AssignmentServiceBlockingStub> assignments;
    private final Calls<ActorServiceBlockingStub> actors;
    private final Calls<RecipientGroupServiceBlockingStub> groups;

    ActorHoldings(
            Calls<PlanServiceBlockingStub> plans,
            Calls<AssignmentServiceBlockingStub> assignments,
            Calls<ActorServiceBlockingStub> actors,
            Calls<RecipientGroupServiceBlockingStub> groups) {
        this.plans = plans;
        this.assignments = assignments;
        this.actors = actors;
        this.groups = groups;
    }

    /** Those that it owns, and those of who there was before it. */
    Part<List<Plan>> plans(Actor actor, Set<String> before) {
        return plans.part(stub -> EveryPage.of(
                        token -> stub.listPlans(ListPlansRequest.newBuilder()
                                .setPageSize(MOST)
                                .setPageToken(token)
                                .build()),
                        ListPlansResponse::getPlansList,
                        ListPlansResponse::getNextPageToken))
                .map(all -> all.stream()
                        .filter(plan -> plan.getOwner().equals(actor.getName()) || before.contains(plan.getOwner()))
                        .toList());
    }

    /** How many people it has in each role, in the order of the roles. */
    Part<Map<String, Integer>> roles(Actor actor) {
        return assignments
                .part(stub -> EveryPage.of(
                        token -> stub.listAssignments(ListAssignmentsRequest.newBuilder()
                                .setParent(actor.getName())
                                .setPageSize(MOST)
                                .setPageToken(token)
                                .build()),
                        ListAssignmentsResponse::getAssignmentsList,
                        ListAssignmentsResponse::getNextPageToken))
                .map(ActorHoldings::counted);
    }

    private static Map<String, Integer> counted(List<Assignment> people) {
        Map<Assignment.Role, Integer> counts = new TreeMap<>();
        people.forEach(person -> counts.merge(person.getRole(), 1, Integer::sum));
        Map<String, Integer> named = new LinkedHashMap<>();
        counts.forEach((role, count) -> named.put(role.name(), count));
        return named;
    }

    /** The groups that have it today. */
    Part<List<String>> groups(Actor actor) {
        var own = recipients(actor);
        return own.isEmpty()
                ? Part.of(List.of())
                : groups.part(stub -> EveryPage.of(
                                token -> stub.listRecipientGroups(ListRecipientGroupsRequest.newBuilder()
                                        .setPageSize(MOST)
                                        .setPageToken(token)
                                        .build()),
                                ListRecipientGroupsResponse::getRecipientGroupsList,
                                ListRecipientGroupsResponse::getNextPageToken))
                        .map(all -> all.stream()
                                .filter(group -> own.stream().anyMatch(one -> isIn(group, one)))
                                .map(RecipientGroup::getDisplayName)
                                .toList());
    }

    private List<Recipient> recipients(Actor actor) {
        return actors
                .part(stub -> EveryPage.of(
                        token -> stub.listRecipients(ListRecipientsRequest.newBuilder()
                                .setPageSize(MOST)
                                .setPageToken(token)
                                .build()),
                        ListRecipientsResponse::getRecipientsList,
                        ListRecipientsResponse::getNextPageToken))
                .orElse(List.of())
                .stream()
                .filter(one -> one.getActor().equals(actor.getName()))
                .toList();
    }

    private static boolean isIn(RecipientGroup group, Recipient one) {
        if (!group.hasRule()) {
            return group.getRecipientIdsList().contains(one.getRecipientId());
        }
        var rule = group.getRule();
        return (rule.getKindsCount() == 0 || rule.getKindsList().contains(one.getKind()))
                && (rule.getCountyCodesCount() == 0 || rule.getCountyCodesList().contains(one.getCountyCode()));
    }
}
