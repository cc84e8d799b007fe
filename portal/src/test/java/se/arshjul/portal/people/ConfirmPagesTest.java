package se.arshjul.portal.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.day;

import com.google.protobuf.Timestamp;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.actor.v1.AssignmentServiceGrpc;
import se.arshjul.actor.v1.ContactConfirmation;
import se.arshjul.actor.v1.ContactConfirmationServiceGrpc;
import se.arshjul.actor.v1.ListAssignmentsResponse;
import se.arshjul.actor.v1.ListDueConfirmationsResponse;
import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.runtime.refusal.Refusal;

/** Once a year a body says that its contacts are right; the agency sees who has not. */
@PageTest
class ConfirmPagesTest {

    private static final String PAGE = "/personer/stammer";
    private static final ContactConfirmation DUE = ContactConfirmation.newBuilder()
            .setName("actors/region-uppsala/contactConfirmation")
            .setDisplayName("Region Uppsala")
            .setContactEmail("patientsakerhet@region-uppsala.test")
            .setPeopleCount(2)
            .setDue(true)
            .build();

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader contact;

    @BeforeEach
    void contacts() {
        Mailed.standsIn(platform);
        platform.answer(
                AssignmentServiceGrpc.getListAssignmentsMethod(),
                ListAssignmentsResponse.newBuilder()
                        .addAssignments(Assignment.newBuilder()
                                .setName("actors/region-uppsala/assignments/1")
                                .setDisplayName("Bo Berg")
                                .setEmail("bo@region-uppsala.test")
                                .setRole(Role.RESPONDENT))
                        .build());
        platform.answer(ContactConfirmationServiceGrpc.getGetContactConfirmationMethod(), DUE);
        platform.answer(ContactConfirmationServiceGrpc.getConfirmContactsMethod(), DUE);
        contact = new Reader(portal, SignedInAs.region("contact"));
    }

    @Test
    void theContactLooksAtPeopleAndAddressesAndConfirmsOnce() {
        var page = contact.open(PAGE);
        assertThat(page.text())
                .contains(
                        "Bo Berg",
                        "Registrator registrator@region-uppsala.test",
                        "patientsakerhet@region-uppsala.test");

        var sent = contact.press(page, "Bekräfta", "svar", "andrat");
        contact.again();

        assertThat(sent.leadsTo()).isEqualTo(PAGE);
        var asked = platform.asked(ContactConfirmationServiceGrpc.getConfirmContactsMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getName()).isEqualTo(DUE.getName());
        assertThat(asked.getFirst().getChanged()).isTrue();
    }

    @Test
    void whoChoosesNothingIsAskedToChoose() {
        var page = contact.press(contact.open(PAGE), "Bekräfta");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.error("svar")).contains("Välj om allt stämmer");
        assertThat(platform.asked(ContactConfirmationServiceGrpc.getConfirmContactsMethod()))
                .isEmpty();
    }

    @Test
    void whatIsConfirmedSaysWhenTheNextTimeIs() {
        platform.answer(
                ContactConfirmationServiceGrpc.getGetContactConfirmationMethod(),
                DUE.toBuilder()
                        .setDue(false)
                        .setConfirmTime(Timestamp.newBuilder().setSeconds(1_772_449_200))
                        .setDueDate(day("2027-03-02"))
                        .build());

        assertThat(contact.open(PAGE).text())
                .contains("Kontakterna är bekräftade", "Nästa gång är tisdag 2 mars 2027.");
    }

    @Test
    void anybodyElseOfTheBodySeesWhoConfirms() {
        var page = new Reader(portal, SignedInAs.region("respondent")).open(PAGE);

        assertThat(page.text()).contains("Det är organisationens kontaktperson som bekräftar.");
    }

    @Test
    void theContactIsRemindedOnTheFirstPageAndNobodyElseIs() {
        platform.answer(RequestServiceGrpc.getListRequestsMethod(), ListRequestsResponse.getDefaultInstance());

        assertThat(contact.open("/").links()).contains(PAGE);
        assertThat(new Reader(portal, SignedInAs.region("respondent")).open("/").links())
                .doesNotContain(PAGE);
    }

    @Test
    void theAgencySeesWhoHasNotConfirmedAndTakesTheListAlong() {
        platform.answer(
                ContactConfirmationServiceGrpc.getListDueConfirmationsMethod(),
                ListDueConfirmationsResponse.newBuilder()
                        .addContactConfirmations(DUE)
                        .build());
        var coordinator = new Reader(portal, SignedInAs.staff("coordinator"));

        var page = coordinator.open("/uppfoljning/aktorer/kontakter");

        assertThat(page.text())
                .contains("1 organisation", "Region Uppsala Aldrig patientsakerhet@region-uppsala.test 2");
        assertThat(new String(coordinator.save("/uppfoljning/aktorer/kontakter/kontakter.csv"), UTF_8))
                .contains("Region Uppsala;;patientsakerhet@region-uppsala.test;2");
    }

    @Test
    void whoMayNotIsRefused() {
        platform.refuse(
                ContactConfirmationServiceGrpc.getConfirmContactsMethod(),
                Refusal.denied("NOT_ALLOWED", "The caller may not do this.", Map.of()));

        assertThat(contact.press(contact.open(PAGE), "Bekräfta", "svar", "stammer")
                        .status())
                .isEqualTo(403);
    }
}
