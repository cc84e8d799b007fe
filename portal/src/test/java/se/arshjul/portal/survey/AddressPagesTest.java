package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.REQUEST;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.wrong;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.followup.v1.Request;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** Rätta kontaktuppgift: a letter did not arrive; the address is mended, and the task's end sends it again. */
@PageTest
class AddressPagesTest {

    private static final String PAGE = "/uppfoljning/2026/adress/region-uppsala";
    private static final String SEND = "Spara och skicka igen";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency coordinator;

    @BeforeEach
    void aLetterCameBack() {
        asks(platform, request(Request.State.DISPATCHED));
        addressIs("gammal@region-uppsala.test", "\"1\"");
        platform.handle(ActorServiceGrpc.getUpdateActorMethod(), asked -> asked.getActor());
        coordinator = new Agency(portal, "coordinator");
    }

    private void addressIs(String address, String etag) {
        platform.answer(
                ActorServiceGrpc.getGetActorMethod(),
                Actor.newBuilder().setContactEmail(address).setEtag(etag).build());
    }

    @Test
    void theAddressThatIsKnownIsShown() {
        var page = coordinator.reader.open(PAGE);

        assertThat(page.text()).contains("Region Uppsala", "Gör det som uppgiften säger.");
        assertThat(page.value("contactEmail")).isEqualTo("gammal@region-uppsala.test");
    }

    @Test
    void whoStandsInForTheCoordinatorChangesNoAddress() {
        var bo = new Reader(
                portal,
                SignedInAs.inAnnasPlace(
                        SignedInAs.HOME_ACTOR, "Socialstyrelsen", LocalDate.of(2026, 12, 31), "coordinator"));

        assertThat(bo.open(PAGE).text())
                .contains("En samordnare ändrar adressen.")
                .doesNotContain(SEND);
    }

    @Test
    void whereNoTaskWaitsTheButtonPromisesNoLetter() {
        platform.answer(WorkItemServiceGrpc.getListWorkItemsMethod(), ListWorkItemsResponse.getDefaultInstance());

        assertThat(coordinator.reader.open(PAGE).text())
                .contains("Spara adressen")
                .doesNotContain(SEND);
    }

    @Test
    void theNewAddressIsSavedForTheBodyOfTheRequestAndTheTaskEnds() {
        assertThat(coordinator
                        .reader
                        .press(coordinator.reader.open(PAGE), SEND, "contactEmail", " ny@region-uppsala.test ")
                        .leadsTo())
                .isEqualTo("/uppgiftslistan");
        coordinator.reader.again();

        var asked = coordinator.askedTwiceAsOne(ActorServiceGrpc.getUpdateActorMethod());
        assertThat(asked.getActor().getName()).isEqualTo("actors/region-uppsala");
        assertThat(asked.getActor().getContactEmail()).isEqualTo("ny@region-uppsala.test");
        assertThat(asked.getActor().getEtag()).isEqualTo("\"1\"");
        coordinator.hasDone("contact-correction", REQUEST, "");
    }

    @Test
    void whatIsNoAddressIsSaidAtItsFieldAndStaysThere() {
        platform.refuse(
                ActorServiceGrpc.getUpdateActorMethod(),
                wrong("ACTOR_INVALID", "actor.contact_email", "MALFORMED", "An e-mail address."));

        var refused = coordinator.reader.press(coordinator.reader.open(PAGE), SEND, "contactEmail", "ny@");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("contactEmail")).isEqualTo("Skriv en e-postadress, till exempel namn@region.se.");
        assertThat(refused.value("contactEmail")).isEqualTo("ny@");
        coordinator.hasDoneNothing();
    }

    @Test
    void whatTheBodyMendedItselfMeanwhileIsShownBesideOnesOwn() {
        var page = coordinator.reader.open(PAGE);
        addressIs("egen@region-uppsala.test", "\"2\"");
        platform.refuse(ActorServiceGrpc.getUpdateActorMethod(), changed("ACTOR_CHANGED"));

        var conflict = coordinator.reader.press(page, SEND, "contactEmail", "min@region-uppsala.test");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.part("contactEmail-conflict"))
                .contains("egen@region-uppsala.test", "min@region-uppsala.test");
        assertThat(conflict.value("contactEmail")).isEqualTo("min@region-uppsala.test");
        assertThat(conflict.value("etag")).isEqualTo("\"2\"");
        coordinator.hasDoneNothing();
    }

    @Test
    void aSilentRegisterKeepsTheAddressToBeSentAgain() {
        var page = coordinator.reader.open(PAGE);
        platform.silence("arshjul.actor");

        var silent = coordinator.reader.press(page, SEND, "contactEmail", "ny@region-uppsala.test");
        assertThat(silent.status()).isEqualTo(503);
        assertThat(silent.text()).contains("ny@region-uppsala.test");

        platform.wake();
        assertThat(coordinator.reader.press(silent, "Försök igen").leadsTo()).isEqualTo("/uppgiftslistan");
    }
}
