package se.arshjul.actorservice;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.AccessWalk.BODY;
import static se.arshjul.testkit.AccessWalk.LOGIN;
import static se.arshjul.testkit.AccessWalk.callers;

import com.google.type.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.Mailbox;
import se.arshjul.actor.v1.StandIn;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.actorservice.assignment.AssignmentFixtures;
import se.arshjul.testkit.AccessWalk;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class ActorServiceAccessIT {

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("GetActor", callers(".*")),
            Map.entry("ListActors", callers(".*")),
            Map.entry("CreateActor", Set.of("staff coordinator")),
            Map.entry("UpdateActor", callers("staff coordinator|body contact")),
            Map.entry("ListRecipients", callers("staff .*|engine")),
            Map.entry("GetActorChange", callers(".*")),
            Map.entry("ListActorChanges", callers(".*")),
            Map.entry("ResolveActor", callers(".*")),
            Map.entry("AnnounceActorChange", Set.of("staff coordinator")),
            Map.entry("DateActorChange", Set.of("staff coordinator")),
            Map.entry("UndoActorChange", Set.of("staff coordinator")),
            Map.entry("GetActorImport", Set.of("staff coordinator")),
            Map.entry("ListActorImportRows", Set.of("staff coordinator")),
            Map.entry("CreateActorImport", Set.of("staff coordinator")),
            Map.entry("CommitActorImport", Set.of("staff coordinator")),
            Map.entry("GetContactConfirmation", callers("staff coordinator|body .*")),
            Map.entry("ConfirmContacts", Set.of("body contact")),
            Map.entry("ListDueConfirmations", callers("staff .*")),
            Map.entry("GetBody", callers(".*")),
            Map.entry("ListBodies", callers(".*")),
            Map.entry("ListSeats", callers(".*")),
            Map.entry("CreateSeat", Set.of("staff coordinator")),
            Map.entry("UpdateSeat", Set.of("staff coordinator")),
            Map.entry("ReplaceSeatHolder", Set.of("staff coordinator")),
            Map.entry("ListRecipientGroups", callers("staff .*")),
            Map.entry("GetRecipientGroup", callers("staff .*")),
            Map.entry("ListGroupRecipients", callers("staff .*")),
            Map.entry("CreateRecipientGroup", Set.of("staff coordinator")),
            Map.entry("UpdateRecipientGroup", Set.of("staff coordinator")),
            Map.entry("DeleteRecipientGroup", Set.of("staff coordinator")),
            Map.entry("ListAssignments", callers("staff coordinator|body .*|engine")),
            Map.entry("CreateAssignment", Set.of("body contact")),
            Map.entry("EndAssignment", Set.of("body contact")),
            Map.entry("ListMailboxes", callers("staff coordinator|body .*|engine")),
            Map.entry("CreateMailbox", callers("staff coordinator|body contact")),
            Map.entry("UpdateMailbox", callers("staff coordinator|body contact")),
            Map.entry("ListStandIns", callers("staff coordinator|body .*|engine")),
            Map.entry("CreateStandIn", Set.of("body contact")),
            Map.entry("EndStandIn", callers("body .*")),
            Map.entry("ListCapacities", Set.of("login")),
            Map.entry("BecomeContact", Set.of("login")),
            Map.entry("IssuePermission", Set.of("login")));

    /** A stale etag, a role that no region gives, a time that ends first: who may try is seen, and nothing changes. */
    private static final Map<String, ?> BODYS_OWN = Map.of(
            "name",
            BODY + "/assignments/" + UUID.randomUUID(),
            "parent",
            BODY,
            "actor",
            Actor.newBuilder()
                    .setName(BODY)
                    .setContactEmail("patientsakerhet@region-uppsala.test")
                    .setEtag("stale")
                    .build(),
            "mailbox",
            Mailbox.newBuilder()
                    .setName(BODY + "/mailboxes/" + UUID.randomUUID())
                    .setEmail("registrator@region-uppsala.test")
                    .setLabel("Registrator")
                    .setLetters(Mailbox.Letters.ALL)
                    .setStartDate(Date.newBuilder().setYear(2027).setMonth(1).setDay(1))
                    .setEndDate(Date.newBuilder().setYear(2026).setMonth(1).setDay(1))
                    .build(),
            "stand_in",
            StandIn.newBuilder()
                    .setAbsentEmail("anna@region-uppsala.test")
                    .setEmail("bo@region-uppsala.test")
                    .setDisplayName("Bo")
                    .setStartDate(Date.newBuilder().setYear(2027).setMonth(1).setDay(1))
                    .setEndDate(Date.newBuilder().setYear(2026).setMonth(1).setDay(1))
                    .build(),
            "assignment",
            Assignment.newBuilder()
                    .setEmail("anna@region-uppsala.test")
                    .setDisplayName("Anna")
                    .setRole(Assignment.Role.ANALYST)
                    .build());

    @Autowired
    AccessWalk walk;

    @Autowired
    ActorFixtures given;

    @Autowired
    AssignmentFixtures people;

    @Test
    void everyMethodIsOpenToExactlyThoseWhoMayUseIt() {
        var unclaimed = given.bodyWithAddress(LOGIN);
        var own = given.body();
        people.held(own, LOGIN, "RESPONDENT");

        var found = walk.letIn(method -> switch (method.name()) {
            case "BecomeContact" -> Map.of("actor", unclaimed, "display_name", "Somebody");
            case "IssuePermission" -> Map.of("actor", own);
            case "ListActorChanges", "ListSeats" -> Map.of("parent", "bodies/nationella-radet");
            case "GetContactConfirmation", "ConfirmContacts" -> Map.of("name", BODY + "/contactConfirmation");
            case "EndStandIn" -> Map.of("name", BODY + "/standIns/" + UUID.randomUUID());
            default -> BODYS_OWN;
        });

        assertThat(found).isEqualTo(ALLOWED);
    }
}
