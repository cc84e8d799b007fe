package se.arshjul.actorservice.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static se.arshjul.testkit.Refusals.refusalOf;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.actor.v1.AssignmentServiceGrpc.AssignmentServiceBlockingStub;
import se.arshjul.actor.v1.IssuePermissionRequest;
import se.arshjul.actor.v1.ListAssignmentsRequest;
import se.arshjul.actor.v1.Permission;
import se.arshjul.actor.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.actorservice.assignment.AssignmentFixtures;
import se.arshjul.actorservice.key.PublishedKeys;
import se.arshjul.runtime.clock.RealTime;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class IssuePermissionIT {

    private static final String DENIED = "PERMISSION_DENIED NOT_ALLOWED";

    @Autowired
    SessionServiceBlockingStub sessions;

    @Autowired
    AssignmentServiceBlockingStub assignments;

    @Autowired
    ActorFixtures given;

    @Autowired
    AssignmentFixtures people;

    @Autowired
    PublishedKeys keys;

    @Autowired
    TestClock clock;

    private String email;

    @BeforeEach
    void somebodyNew() {
        email = UUID.randomUUID() + "@organisation.test";
    }

    @Test
    void theTokenSaysWhoActsForWhomInWhichRoles() throws Exception {
        var body = given.body();
        people.held(body, "bo@organisation.test", "RESPONDENT");
        people.held(body, email, "APPROVER", "Anna, approver");
        people.held(body, email, "DECISION_MAKER", "Anna, decision maker");

        var permission = issue(body);

        var claims = SignedJWT.parse(permission.getToken()).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("arshjul");
        assertThat(claims.getSubject()).isEqualTo(permission.getPerson()).matches("people/[0-9a-f-]{36}");
        assertThat(claims.getStringClaim("name")).isEqualTo("Anna, decision maker");
        assertThat(claims.getStringClaim("acting_for")).isEqualTo(body);
        assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("decision-maker", "approver"));
        assertThat(claims.getClaims().keySet())
                .containsExactlyInAnyOrder("iss", "sub", "iat", "exp", "name", "acting_for", "roles");
        assertThat(permission.getCapacity().getRolesList()).containsExactly(Role.DECISION_MAKER, Role.APPROVER);
    }

    @Test
    void theTokenSaysWhetherThePersonIsTheOnlyOneWhoAnswersAndApproves() throws Exception {
        var body = given.body();
        people.held(body, email.toUpperCase(Locale.ROOT), "RESPONDENT");
        people.held(body, email, "APPROVER");
        people.held(body, "contact@organisation.test", "CONTACT");
        people.ended(body, "former@organisation.test", "APPROVER");
        people.held(given.body(), "elsewhere@organisation.test", "APPROVER");

        assertThat(isSole(issue(body))).isTrue();

        people.held(body, "second@organisation.test", "RESPONDENT");
        assertThat(isSole(issue(body))).isFalse();
    }

    @Test
    void whoNeitherAnswersNorApprovesIsNotTheOnlyOneWhoDoes() throws Exception {
        var body = given.body();
        people.held(body, email, "CONTACT");
        assertThat(isSole(issue(body))).isFalse();

        people.held(body, "approver@organisation.test", "APPROVER");
        assertThat(isSole(issue(body))).isFalse();
    }

    @Test
    void theTokenIsValidForTenMinutesOfRealTimeWhateverTheClockSays() throws Exception {
        clock.advance(Duration.ofDays(400));

        var permission = issue(heldBody());

        var claims = SignedJWT.parse(permission.getToken()).getJWTClaimsSet();
        assertThat(claims.getExpirationTime().toInstant())
                .isCloseTo(RealTime.now().plus(Duration.ofMinutes(10)), within(20, ChronoUnit.SECONDS))
                .isEqualTo(ProtoTime.toInstant(permission.getExpireTime()));
    }

    @Test
    void theTokenIsSignedByAPublishedKeyThatShowsNothingPrivate() throws Exception {
        var token = SignedJWT.parse(issue(heldBody()).getToken());

        var key = keys.get().getKeyByKeyId(token.getHeader().getKeyID());

        assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        assertThat(keys.text()).doesNotContain("\"d\"", "\"p\"", "\"q\"", "\"dp\"", "\"dq\"", "\"qi\"");
    }

    @Test
    void aPersonIsKnownByTheSameNameForGoodAndTheFirstLoginIsRecorded() {
        var first = issue(heldBody()).getPerson();
        var second = issue(heldBody()).getPerson();

        assertThat(second).isEqualTo(first);
        assertThat(given.audit(first)).containsExactly("LOGIN login-" + email + " FirstLogin");
    }

    @Test
    void theAssignmentIsUsedFromThenOn() {
        var body = heldBody();
        assertThat(assignment(body).getUsed()).isFalse();
        assertThat(assignment(body).getPerson()).isEmpty();

        var person = issue(body).getPerson();

        assertThat(assignment(body).getUsed()).isTrue();
        assertThat(assignment(body).getPerson()).isEqualTo(person);
    }

    @Test
    void refusesABodyForWhichThePersonDoesNotAct() {
        var foreign = given.body();
        people.held(foreign, "somebody.else@organisation.test", "RESPONDENT");

        assertThat(refusalOf(() -> issue(foreign))).isEqualTo(DENIED);
    }

    @Test
    void refusesWhoeverHasProvedTheAddressButTakenChargeOfNothing() {
        var body = given.bodyWithAddress(email);

        assertThat(refusalOf(() -> issue(body))).isEqualTo(DENIED);
    }

    @Test
    void refusesAnAssignmentThatHasEndedAndABodyThatIsNoMore() {
        var body = given.body();
        people.ended(body, email, "RESPONDENT");
        var gone = given.bodyDuring("2020-01-01", "2025-01-01");
        people.held(gone, email, "RESPONDENT");

        assertThat(refusalOf(() -> issue(body))).isEqualTo(DENIED);
        assertThat(refusalOf(() -> issue(gone))).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "actors/nobody", "region-uppsala"})
    void saysTheSameOfABodyThereIsNot(String body) {
        assertThat(refusalOf(() -> issue(body))).isEqualTo(DENIED);
    }

    @Test
    void refusesALoginThatDoesNotVouchForTheAddress() {
        var request = IssuePermissionRequest.newBuilder().setActor(heldBody()).build();

        assertThat(refusalOf(() -> As.login("", "Somebody").on(sessions).issuePermission(request)))
                .isEqualTo("PERMISSION_DENIED EMAIL_NOT_VERIFIED");
    }

    /** What the page is told is what the token says. */
    private static boolean isSole(Permission permission) throws ParseException {
        var sole = SignedJWT.parse(permission.getToken()).getJWTClaimsSet().getBooleanClaim("sole") != null;
        assertThat(permission.getCapacity().getSole()).isEqualTo(sole);
        return sole;
    }

    private Permission issue(String body) {
        return As.login(email, "Somebody")
                .on(sessions)
                .issuePermission(
                        IssuePermissionRequest.newBuilder().setActor(body).build());
    }

    private String heldBody() {
        var body = given.body();
        people.held(body, email, "RESPONDENT");
        return body;
    }

    private Assignment assignment(String body) {
        return As.engine()
                .on(assignments)
                .listAssignments(
                        ListAssignmentsRequest.newBuilder().setParent(body).build())
                .getAssignments(0);
    }
}
