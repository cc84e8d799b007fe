package se.arshjul.portal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.wrong;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.actor.v1.AssignmentServiceGrpc;
import se.arshjul.actor.v1.ListAssignmentsResponse;
import se.arshjul.actor.v1.ListStandInsResponse;
import se.arshjul.actor.v1.StandInServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;
import se.arshjul.runtime.refusal.Refusal;

/** A body names who answers and who approves. */
@PageTest
class PeoplePagesTest {

    private static final String PAGE = "/personer";
    private static final String PARENT = "actors/region-uppsala";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader contact;

    @BeforeEach
    void haveAContact() {
        platform.answer(
                AssignmentServiceGrpc.getListAssignmentsMethod(),
                ListAssignmentsResponse.newBuilder()
                        .addAssignments(
                                person("1", "Kim Karlsson", Role.CONTACT).setUsed(true))
                        .addAssignments(person("2", "Bo Berg", Role.RESPONDENT))
                        .build());
        platform.answer(
                ActorServiceGrpc.getGetActorMethod(),
                Actor.newBuilder().addKinds(Actor.Kind.REGION).build());
        platform.answer(StandInServiceGrpc.getListStandInsMethod(), ListStandInsResponse.getDefaultInstance());
        platform.handle(AssignmentServiceGrpc.getCreateAssignmentMethod(), asked -> asked.getAssignment());
        platform.answer(AssignmentServiceGrpc.getEndAssignmentMethod(), Assignment.getDefaultInstance());
        contact = new Reader(portal, SignedInAs.region("contact"));
    }

    private static Assignment.Builder person(String id, String name, Role role) {
        return Assignment.newBuilder()
                .setName(PARENT + "/assignments/" + id)
                .setDisplayName(name)
                .setEmail(id + "@region-uppsala.test")
                .setRole(role);
    }

    private Shown name(String name, String email, String role) {
        return contact.press(contact.open(PAGE), "Utse", "displayName", name, "email", email, "role", role);
    }

    private Shown end(String id) {
        return contact.press(contact.open(PAGE + "/" + id + "/avsluta"), "Avsluta uppdraget");
    }

    @Test
    void everybodyIsShownWithTheirRoleAndWhoIsMissingIsSaid() {
        assertThat(contact.open(PAGE).text())
                .contains("Kim Karlsson 1@region-uppsala.test Kontaktperson")
                .contains("Bo Berg 2@region-uppsala.test Svarande (har inte loggat in än)")
                .contains("den som svarar, om ni inte bara är en")
                .doesNotContain("Ingen är utsedd att svara än.");
        assertThat(platform.askedOnce(AssignmentServiceGrpc.getListAssignmentsMethod())
                        .getParent())
                .isEqualTo(PARENT);
    }

    @Test
    void whoIsNoContactReadsAndChangesNothing() {
        var page = new Reader(portal, SignedInAs.region("respondent")).open(PAGE);

        assertThat(page.text()).contains("Bo Berg").doesNotContain("Utse någon", "Avsluta Bo Berg");
    }

    @Test
    void whoSpeaksForABodyInTheImplementationPlanIsNamedByThatBodyAndNotByARegion() {
        platform.answer(
                ActorServiceGrpc.getGetActorMethod(),
                Actor.newBuilder().addKinds(Actor.Kind.AUTHORITY).build());

        assertThat(name("Anna Alm", "anna@region-uppsala.test", "MEMBER").leadsTo())
                .isEqualTo(PAGE);
        assertThat(platform.askedOnce(AssignmentServiceGrpc.getCreateAssignmentMethod())
                        .getAssignment()
                        .getRole())
                .isEqualTo(Role.MEMBER);
        platform.answer(
                ActorServiceGrpc.getGetActorMethod(),
                Actor.newBuilder().addKinds(Actor.Kind.REGION).build());
        assertThat(contact.open(PAGE).html()).doesNotContain("value=\"MEMBER\"");
    }

    @ParameterizedTest
    @CsvSource({"RESPONDENT", "APPROVER", "CONTACT"})
    void namingSomebodyTwiceIsOneCommand(Role role) {
        assertThat(name(" Anna Alm ", " anna@region-uppsala.test ", role.name()).leadsTo())
                .isEqualTo(PAGE);
        contact.again();

        var asked = platform.asked(AssignmentServiceGrpc.getCreateAssignmentMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getParent()).isEqualTo(PARENT);
        assertThat(asked.getFirst().getAssignment())
                .isEqualTo(Assignment.newBuilder()
                        .setDisplayName("Anna Alm")
                        .setEmail("anna@region-uppsala.test")
                        .setRole(role)
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        "assignment.email, MALFORMED, email, 'Skriv en e-postadress, till exempel namn@region.se.'",
        "assignment.email, REQUIRED, email, Skriv e-postadressen.",
        "assignment.display_name, REQUIRED, displayName, Skriv namnet."
    })
    void whatIsWrongIsSaidAtItsFieldAndTheRestIsKept(String path, String reason, String field, String says) {
        platform.refuse(
                AssignmentServiceGrpc.getCreateAssignmentMethod(), wrong("ASSIGNMENT_INVALID", path, reason, "Wrong."));

        var refused = name("Anna Alm", "anna@", "APPROVER");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error(field)).isEqualTo(says);
        assertThat(refused.value("displayName")).isEqualTo("Anna Alm");
        assertThat(refused.value("email")).isEqualTo("anna@");
        assertThat(refused.value("role")).isEqualTo("APPROVER");
    }

    @Test
    void namingNobodyForAnythingIsSaidBeforeTheRegisterIsAsked() {
        var refused = name("Anna Alm", "anna@region-uppsala.test", "");

        assertThat(refused.error("role")).isEqualTo("Välj ett uppdrag.");
        assertThat(refused.value("displayName")).isEqualTo("Anna Alm");
        assertThat(platform.asked(AssignmentServiceGrpc.getCreateAssignmentMethod()))
                .isEmpty();
    }

    @Test
    void aRoleOfTheAgencyCannotBeGivenHere() {
        assertThat(name("Anna Alm", "anna@region-uppsala.test", "COORDINATOR").status())
                .isEqualTo(422);
        assertThat(platform.asked(AssignmentServiceGrpc.getCreateAssignmentMethod()))
                .isEmpty();
    }

    @Test
    void nothingEndsBeforeItIsSaidOnceMore() {
        assertThat(contact.open(PAGE).links()).contains(PAGE + "/2/avsluta");

        assertThat(contact.open(PAGE + "/2/avsluta").text()).contains("Bo Berg har uppdraget Svarande.");
        assertThat(contact.open(PAGE + "/9/avsluta").leadsTo()).isEqualTo(PAGE);
        assertThat(new Reader(portal, SignedInAs.region("respondent"))
                        .open(PAGE + "/2/avsluta")
                        .leadsTo())
                .isEqualTo(PAGE);
        assertThat(platform.asked(AssignmentServiceGrpc.getEndAssignmentMethod()))
                .isEmpty();
    }

    @Test
    void anAssignmentIsEndedOnce() {
        assertThat(end("2").leadsTo()).isEqualTo(PAGE);
        contact.again();

        var asked = platform.asked(AssignmentServiceGrpc.getEndAssignmentMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getName()).isEqualTo(PARENT + "/assignments/2");
    }

    @Test
    void theLastContactStaysAndIsToldWhy() {
        platform.refuse(AssignmentServiceGrpc.getEndAssignmentMethod(), notNow("ASSIGNMENT_LAST_CONTACT"));

        var refused = end("1");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Organisationen måste ha minst en kontaktperson.", "Bo Berg");
    }

    @Test
    void whoHasBeenEndedAlreadyIsSaid() {
        platform.refuse(
                AssignmentServiceGrpc.getEndAssignmentMethod(),
                Refusal.notFound("ASSIGNMENT_NOT_FOUND", "No such assignment.", Map.of()));

        var refused = end("2");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text()).contains("Personen har inte längre det uppdraget.");
    }

    @Test
    void aSilentRegisterKeepsTheNameToBeSentAgain() {
        var page = contact.open(PAGE);
        platform.silence("arshjul.actor");
        var silent = contact.press(
                page, "Utse", "displayName", "Anna Alm", "email", "anna@region-uppsala.test", "role", "APPROVER");
        assertThat(silent.status()).isEqualTo(503);
        assertThat(silent.text()).contains("Anna Alm", "anna@region-uppsala.test");

        platform.wake();

        assertThat(contact.press(silent, "Försök igen").leadsTo()).isEqualTo(PAGE);
    }
}
