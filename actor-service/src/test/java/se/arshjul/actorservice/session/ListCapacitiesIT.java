package se.arshjul.actorservice.session;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.actor.v1.Capacity;
import se.arshjul.actor.v1.ListCapacitiesRequest;
import se.arshjul.actor.v1.ListCapacitiesResponse;
import se.arshjul.actor.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.actorservice.assignment.AssignmentFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class ListCapacitiesIT {

    @Autowired
    SessionServiceBlockingStub sessions;

    @Autowired
    ActorFixtures given;

    @Autowired
    AssignmentFixtures people;

    private String email;

    @BeforeEach
    void somebodyNew() {
        email = UUID.randomUUID() + "@organisation.test";
    }

    @Test
    void whoActsForNobodyHasNoCapacity() {
        assertThat(all(50)).isEmpty();
    }

    @Test
    void listsEachBodyOnceWithEveryRoleThere() {
        var body = given.body();
        people.held(body, email, "APPROVER", "Anna, approver");
        people.held(body, email, "RESPONDENT", "Anna, respondent");
        people.ended(body, email, "MEMBER");

        assertThat(all(50))
                .containsExactly(Capacity.newBuilder()
                        .setActor(body)
                        .setActorDisplayName("Exempelorganisationen")
                        .addRoles(Role.RESPONDENT)
                        .addRoles(Role.APPROVER)
                        .setDisplayName("Anna, respondent")
                        .setSole(true)
                        .addOwnRoles(Role.RESPONDENT)
                        .addOwnRoles(Role.APPROVER)
                        .build());
    }

    @Test
    void theAddressIsComparedWithoutRegardToCase() {
        people.held(given.body(), email.toUpperCase(Locale.ROOT), "RESPONDENT");

        assertThat(all(50)).hasSize(1);
    }

    @Test
    void aBodyWhoseAddressIsProvedAndThatHasNoContactCanBeTakenChargeOf() {
        var body = given.bodyWithAddress(email.toUpperCase(Locale.ROOT));

        assertThat(all(50)).singleElement().satisfies(capacity -> {
            assertThat(capacity.getActor()).isEqualTo(body);
            assertThat(capacity.getClaimable()).isTrue();
            assertThat(capacity.getRolesList()).isEmpty();
            assertThat(capacity.getDisplayName()).isEmpty();
        });
    }

    @Test
    void aFunctionalMailboxIsNoLoginAndGivesNobodyChargeOfTheBody() {
        given.mailbox(given.bodyWithAddress("somebody.else@organisation.test"), email);

        assertThat(all(50)).isEmpty();
    }

    @Test
    void aBodyThatHasAContactCannotBeTakenChargeOf() {
        people.held(given.bodyWithAddress(email), "somebody.else@organisation.test", "CONTACT");

        assertThat(all(50)).isEmpty();
    }

    @Test
    void aRespondentMayBeTheOneToTakeCharge() {
        people.held(given.bodyWithAddress(email), email, "RESPONDENT");

        assertThat(all(50)).singleElement().satisfies(capacity -> {
            assertThat(capacity.getRolesList()).containsExactly(Role.RESPONDENT);
            assertThat(capacity.getClaimable()).isTrue();
        });
    }

    @Test
    void aBodyThatIsNoMoreGivesNothing() {
        people.held(given.bodyDuring("2020-01-01", "2025-01-01"), email, "RESPONDENT");

        assertThat(all(50)).isEmpty();
    }

    @Test
    void pagesNeitherSkipNorRepeatAndGoByTheNamesOfTheBodies() {
        for (int i = 0; i < 5; i++) {
            people.held(given.body(), email, "RESPONDENT");
        }

        assertThat(all(2)).hasSize(5).isEqualTo(all(50));
        assertThat(all(2)).extracting(Capacity::getActor).isSorted();
    }

    @Test
    void refusesALoginThatDoesNotVouchForTheAddress() {
        assertThat(refusalOf(() -> As.login("", "Somebody")
                        .on(sessions)
                        .listCapacities(ListCapacitiesRequest.getDefaultInstance())))
                .isEqualTo("PERMISSION_DENIED EMAIL_NOT_VERIFIED");
    }

    @Test
    void refusesATokenOfSomebodyElsesListAndANegativeSize() {
        people.held(given.body(), email, "RESPONDENT");
        people.held(given.body(), email, "RESPONDENT");
        var token = page(1, "").getNextPageToken();
        email = "somebody.else@organisation.test";

        assertThat(refusalOf(() -> page(1, token))).isEqualTo("INVALID_ARGUMENT PAGE_INVALID");
        assertThat(refusalOf(() -> page(-1, ""))).isEqualTo("INVALID_ARGUMENT PAGE_INVALID");
    }

    @Test
    void refusesAPermissionTokenBecauseItIsNoLogin() {
        assertThat(refusalOf(() -> As.staff("coordinator")
                        .on(sessions)
                        .listCapacities(ListCapacitiesRequest.getDefaultInstance())))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    private List<Capacity> all(int pageSize) {
        List<Capacity> found = new ArrayList<>();
        var token = "";
        do {
            var page = page(pageSize, token);
            found.addAll(page.getCapacitiesList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return found;
    }

    private ListCapacitiesResponse page(int pageSize, String token) {
        return As.login(email, "Somebody")
                .on(sessions)
                .listCapacities(ListCapacitiesRequest.newBuilder()
                        .setPageSize(pageSize)
                        .setPageToken(token)
                        .build());
    }
}
