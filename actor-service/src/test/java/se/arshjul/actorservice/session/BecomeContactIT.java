package se.arshjul.actorservice.session;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import io.grpc.StatusRuntimeException;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.actor.v1.BecomeContactRequest;
import se.arshjul.actor.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import se.arshjul.actorservice.actor.ActorFixtures;
import se.arshjul.actorservice.assignment.AssignmentFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class BecomeContactIT {

    private static final String DENIED = "PERMISSION_DENIED NOT_ALLOWED";

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
    void whoProvesTheBodysAddressBecomesItsContact() {
        var body = given.bodyWithAddress(email.toUpperCase(Locale.ROOT));

        var contact = become(request(body));

        assertThat(contact.getRole()).isEqualTo(Role.CONTACT);
        assertThat(contact.getEmail()).isEqualTo(email);
        assertThat(contact.getDisplayName()).isEqualTo("Anna");
        assertThat(people.contacts(body)).isEqualTo(1);
        assertThat(given.audit(contact.getName())).containsExactly("LOGIN login-" + email + " BecomeContact");
    }

    @Test
    void aRepeatedRequestChangesNothing() {
        var body = given.bodyWithAddress(email);
        var request = request(body);

        assertThat(become(request)).isEqualTo(become(request));
        assertThat(people.contacts(body)).isEqualTo(1);
    }

    @Test
    void ofManyAtOnceOneBecomesTheContact() throws Exception {
        var body = given.bodyWithAddress(email);
        Callable<String> attempt = () -> {
            try {
                return become(request(body)).getName();
            } catch (StatusRuntimeException refused) {
                return refused.getStatus().getCode().name();
            }
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = threads
                    .invokeAll(Stream.generate(() -> attempt).limit(8).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(outcomes).filteredOn(outcome -> outcome.startsWith(body)).hasSize(1);
            assertThat(outcomes).filteredOn("PERMISSION_DENIED"::equals).hasSize(7);
        }
        assertThat(people.contacts(body)).isEqualTo(1);
    }

    @Test
    void refusesABodyThatHasAContact() {
        var body = given.bodyWithAddress(email);
        people.held(body, "somebody.else@organisation.test", "CONTACT");

        assertThat(refusalOf(() -> become(request(body)))).isEqualTo(DENIED);
    }

    @Test
    void aBodyWhoseContactHasEndedCanBeTakenChargeOfAgain() {
        var body = given.bodyWithAddress(email);
        people.ended(body, "somebody.else@organisation.test", "CONTACT");

        assertThat(become(request(body)).getRole()).isEqualTo(Role.CONTACT);
    }

    @Test
    void refusesAnotherAddressThanTheBodys() {
        var body = given.bodyWithAddress("somebody.else@organisation.test");

        assertThat(refusalOf(() -> become(request(body)))).isEqualTo(DENIED);
        assertThat(people.contacts(body)).isZero();
    }

    @Test
    void refusesABodyWithoutAnAddressEvenToALoginWithoutOne() {
        var body = given.body();

        assertThat(refusalOf(() -> become(request(body)))).isEqualTo(DENIED);
        assertThat(refusalOf(() -> As.login("", "Somebody").on(sessions).becomeContact(request(body))))
                .isEqualTo("PERMISSION_DENIED EMAIL_NOT_VERIFIED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "actors/nobody", "region-uppsala"})
    void saysTheSameOfABodyThereIsNot(String body) {
        assertThat(refusalOf(() -> become(request(body)))).isEqualTo(DENIED);
    }

    @Test
    void refusesANameThatIsMissingTooLongOrMoreThanALine() {
        var request = request(given.bodyWithAddress(email)).toBuilder();

        assertThat(refusalOf(() -> become(request.setDisplayName(" ").build())))
                .isEqualTo("INVALID_ARGUMENT ASSIGNMENT_INVALID");
        assertThat(violationsOf(
                        () -> become(request.setDisplayName("x".repeat(121)).build())))
                .containsExactly("display_name WRONG_LENGTH");
        assertThat(violationsOf(() -> become(request.setDisplayName("A\r\nB").build())))
                .containsExactly("display_name MALFORMED");
    }

    @Test
    void refusesARequestWithoutAnId() {
        var request = request(given.bodyWithAddress(email)).toBuilder()
                .clearRequestId()
                .build();

        assertThat(refusalOf(() -> become(request))).isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
    }

    @Test
    void refusesARequestIdThatWasUsedForSomethingElse() {
        var request = request(given.bodyWithAddress(email));
        become(request);
        var other = request.toBuilder().setActor(given.bodyWithAddress(email)).build();

        assertThat(refusalOf(() -> become(other))).isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
    }

    private Assignment become(BecomeContactRequest request) {
        return As.login(email, "Somebody").on(sessions).becomeContact(request);
    }

    private static BecomeContactRequest request(String body) {
        return BecomeContactRequest.newBuilder()
                .setActor(body)
                .setDisplayName("Anna")
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }
}
