package se.arshjul.portal.people;

import static se.arshjul.portal.FollowupFixtures.day;

import java.time.Instant;
import java.util.Locale;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.actor.v1.AssignmentServiceGrpc;
import se.arshjul.actor.v1.ListAssignmentsResponse;
import se.arshjul.actor.v1.ListStandInsResponse;
import se.arshjul.actor.v1.StandIn;
import se.arshjul.actor.v1.StandInServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.runtime.proto.ProtoTime;

/** A region in which Bo stands in for Anna, and Cia will for Kim, who keeps its people. */
final class StoodIn {

    private static final String BODY = "actors/region-uppsala";

    private StoodIn() {}

    static void standsIn(FakePlatform platform) {
        platform.answer(
                AssignmentServiceGrpc.getListAssignmentsMethod(),
                ListAssignmentsResponse.newBuilder()
                        .addAssignments(person("Anna Alm", "people/anna", Role.RESPONDENT))
                        .addAssignments(person("Anna Alm", "people/anna", Role.APPROVER))
                        .addAssignments(person("Kim Karlsson", "people/test", Role.APPROVER))
                        .addAssignments(person("Kim Karlsson", "people/test", Role.CONTACT))
                        .addAssignments(person("Eva Ek", "people/eva", Role.CONTACT))
                        .build());
        platform.answer(
                ActorServiceGrpc.getGetActorMethod(),
                Actor.newBuilder().addKinds(Actor.Kind.REGION).build());
        platform.handle(StandInServiceGrpc.getListStandInsMethod(), asked -> asked.getPast() ? past() : current());
        platform.handle(StandInServiceGrpc.getCreateStandInMethod(), asked -> asked.getStandIn());
        platform.answer(StandInServiceGrpc.getEndStandInMethod(), StandIn.getDefaultInstance());
    }

    private static ListStandInsResponse past() {
        return ListStandInsResponse.newBuilder()
                .addStandIns(standIn("4", "Anna Alm", "people/anna", "Dan Dahl")
                        .setStartDate(day("2025-06-01"))
                        .setEndDate(day("2025-06-30")))
                .addStandIns(standIn("5", "Anna Alm", "people/anna", "Eva Ek")
                        .setStartDate(day("2025-07-01"))
                        .setEndDate(day("2025-07-31"))
                        .setEndTime(ProtoTime.toProto(Instant.parse("2025-07-09T10:00:00Z"))))
                .build();
    }

    private static ListStandInsResponse current() {
        return ListStandInsResponse.newBuilder()
                .addStandIns(standIn("1", "Anna Alm", "people/anna", "Bo Berg")
                        .setStartDate(day("2020-01-01"))
                        .setEndDate(day("2999-12-31")))
                .addStandIns(standIn("2", "Kim Karlsson", "people/test", "Cia Cederholm-Lundqvist")
                        .setStartDate(day("2999-01-01"))
                        .setEndDate(day("2999-01-31")))
                .addStandIns(standIn("3", "Gun Gran", "", "Bo Berg")
                        .clearRoles()
                        .setStartDate(day("2020-01-01"))
                        .setEndDate(day("2999-12-31")))
                .build();
    }

    private static Assignment person(String name, String person, Role role) {
        return Assignment.newBuilder()
                .setName(BODY + "/assignments/" + role.getNumber())
                .setDisplayName(name)
                .setEmail(person.replaceFirst("people/", "") + "@region-uppsala.test")
                .setPerson(person)
                .setRole(role)
                .setUsed(true)
                .build();
    }

    private static StandIn.Builder standIn(String id, String absent, String absentPerson, String name) {
        return StandIn.newBuilder()
                .setName(BODY + "/standIns/" + id)
                .setAbsentDisplayName(absent)
                .setAbsentPerson(absentPerson)
                .setDisplayName(name)
                .addRoles(Role.RESPONDENT)
                .setEmail(name.split("[ -]")[1].toLowerCase(Locale.ROOT) + "@region-uppsala.test")
                .setCreatorDisplayName("Kim Karlsson");
    }
}
