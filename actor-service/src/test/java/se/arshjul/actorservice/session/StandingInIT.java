package se.arshjul.actorservice.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static se.arshjul.testkit.Refusals.refusalOf;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.actor.v1.Capacity;
import se.arshjul.actor.v1.IssuePermissionRequest;
import se.arshjul.actor.v1.ListCapacitiesRequest;
import se.arshjul.actor.v1.Permission;
import se.arshjul.actor.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.actorservice.assignment.AssignmentFixtures;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.clock.RealTime;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** What somebody may do while they stand in for somebody else. */
@ServiceTest
class StandingInIT {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 28);

    /** Clocks go forward that night. */
    private static final LocalDate LAST = LocalDate.of(2026, 3, 29);

    @Autowired
    SessionServiceBlockingStub sessions;

    @Autowired
    ActorFixtures given;

    @Autowired
    AssignmentFixtures people;

    @Autowired
    TestClock clock;

    private String body;
    private String bo;

    @BeforeEach
    void boStandsInForAnna() {
        body = given.body();
        bo = "bo-" + UUID.randomUUID() + "@organisation.test";
        people.held(body, "anna@organisation.test", "RESPONDENT", "Anna");
        people.held(body, "anna@organisation.test", "CONTACT", "Anna");
        people.standsIn(body, bo, "Bo", "anna@organisation.test", FIRST, LAST);
    }

    @Test
    void theRolesAreHeldFromTheBeginningOfTheFirstSwedishDayToTheEndOfTheLast() {
        clock.set(WorkingDays.startOfDay(FIRST).minusSeconds(1));
        assertThat(refusalOf(this::issue)).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");

        clock.set(WorkingDays.startOfDay(FIRST));
        assertThat(issue().getCapacity().getRolesList()).containsExactly(Role.RESPONDENT);

        clock.set(WorkingDays.endOfDay(LAST));
        assertThat(issue().getCapacity().getRolesList()).containsExactly(Role.RESPONDENT);

        clock.set(WorkingDays.startOfDay(LAST.plusDays(1)));
        assertThat(refusalOf(this::issue)).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(capacities()).isEmpty();
    }

    @Test
    void whatKeepsThePeopleIsNotLent() {
        clock.set(WorkingDays.startOfDay(FIRST));

        assertThat(issue().getCapacity().getRolesList()).doesNotContain(Role.CONTACT);
    }

    @Test
    void theTokenEndsWithTheLastDay() {
        clock.set(WorkingDays.startOfDay(LAST.plusDays(1)).minus(Duration.ofMinutes(3)));

        assertThat(ProtoTime.toInstant(issue().getExpireTime()))
                .isCloseTo(RealTime.now().plus(Duration.ofMinutes(3)), within(20, ChronoUnit.SECONDS));
    }

    @Test
    void theTokenAndThePageSayForWhomAndUntilWhen() throws ParseException {
        clock.set(WorkingDays.startOfDay(FIRST));
        people.held(body, bo, "APPROVER", "Bo");
        people.held(body, "anna@organisation.test", "APPROVER", "Anna");
        var anna = issue("anna@organisation.test").getPerson();

        var permission = issue();

        var claims = claims(permission);
        assertThat(claims.getStringClaim("name")).isEqualTo("Bo");
        assertThat(claims.getClaim("loans"))
                .isEqualTo(List.of(Map.of("role", "respondent", "person", anna, "name", "Anna")));
        assertThat(claims.getStringListClaim("own_roles")).containsExactly("approver");
        assertThat(claims.getStringListClaim("roles")).containsExactly("respondent", "approver");
        assertThat(permission.getCapacity().getOwnRolesList()).containsExactly(Role.APPROVER);
        assertThat(permission.getCapacity().getStandingInList()).singleElement().satisfies(standing -> {
            assertThat(standing.getAbsentDisplayName()).isEqualTo("Anna");
            assertThat(standing.getRolesList()).containsExactly(Role.RESPONDENT, Role.APPROVER);
            assertThat(standing.getEndDate()).isEqualTo(ProtoTime.toProto(LAST));
        });
    }

    @Test
    void whoStandsInForNobodyTodayIsCalledWhatTheyAreCalled() throws ParseException {
        people.held(body, bo, "APPROVER", "Bo");

        assertThat(claims(issue()).getClaims()).doesNotContainKeys("loans", "own_roles");
    }

    @Test
    void whatTheOneWhoIsAwayNoLongerHasIsLentToNobody() {
        clock.set(WorkingDays.startOfDay(FIRST));
        people.standsIn(body, bo, "Bo", "cia@organisation.test", FIRST, LAST);
        people.ended(body, "cia@organisation.test", "APPROVER");

        assertThat(issue().getCapacity().getRolesList()).containsExactly(Role.RESPONDENT);
        assertThat(issue().getCapacity().getStandingInList()).hasSize(1);
    }

    @Test
    void whatIsGivenAfterTheStandInWasNamedIsNotLent() {
        clock.set(WorkingDays.startOfDay(FIRST));
        people.givenLater(body, "anna@organisation.test", "APPROVER");

        assertThat(issue().getCapacity().getRolesList()).containsExactly(Role.RESPONDENT);
    }

    @Test
    void whoIsAwayAndWhoStandsInAreTwoAndNeitherSignsAlone() {
        people.held(body, "anna@organisation.test", "APPROVER", "Anna");
        assertThat(issue("anna@organisation.test").getCapacity().getSole()).isTrue();

        clock.set(WorkingDays.startOfDay(FIRST));

        assertThat(issue("anna@organisation.test").getCapacity().getSole()).isFalse();
        assertThat(issue().getCapacity().getSole()).isFalse();
    }

    @Test
    void theAddressIsComparedWithoutRegardToCase() {
        clock.set(WorkingDays.startOfDay(FIRST));

        assertThat(issue(bo.toUpperCase(Locale.ROOT)).getCapacity().getStandingInList())
                .hasSize(1);
    }

    private static JWTClaimsSet claims(Permission permission) throws ParseException {
        return SignedJWT.parse(permission.getToken()).getJWTClaimsSet();
    }

    private Permission issue() {
        return issue(bo);
    }

    private Permission issue(String email) {
        return As.login(email, "Somebody")
                .on(sessions)
                .issuePermission(
                        IssuePermissionRequest.newBuilder().setActor(body).build());
    }

    private List<Capacity> capacities() {
        return As.login(bo, "Somebody")
                .on(sessions)
                .listCapacities(ListCapacitiesRequest.getDefaultInstance())
                .getCapacitiesList();
    }
}
