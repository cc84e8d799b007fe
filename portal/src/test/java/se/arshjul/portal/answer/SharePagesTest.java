package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.REQUEST;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.changedBy;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.request;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.actor.v1.Assignment;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.actor.v1.AssignmentServiceGrpc;
import se.arshjul.actor.v1.ListAssignmentsResponse;
import se.arshjul.followup.v1.ListSectionsResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Section;
import se.arshjul.followup.v1.SectionServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** The people of a body share the sections of a request: who holds what, who saved last. */
@PageTest
class SharePagesTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String SHARE = PAGE + "/fordela";
    private static final String SECTION = PAGE + "/avsnitt/resurser";
    private static final String BODY = "actors/region-uppsala/assignments/";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;
    private Reader respondent;
    private Reader contact;

    @BeforeEach
    void haveColleagues() {
        sheet = new AnswerSheet(platform);
        platform.answer(
                AssignmentServiceGrpc.getListAssignmentsMethod(),
                ListAssignmentsResponse.newBuilder()
                        .addAssignments(person("kim", "Kim Karlsson", Role.RESPONDENT))
                        .addAssignments(person("jag", "Svarande, Region Uppsala", Role.RESPONDENT)
                                .setPerson("people/test"))
                        .addAssignments(person("chef", "Mika Chef", Role.APPROVER))
                        .build());
        platform.handle(SectionServiceGrpc.getAssignSectionMethod(), asked -> Section.getDefaultInstance());
        held("kim", "Kim Karlsson");
        respondent = new Reader(portal, SignedInAs.region("respondent"));
        contact = new Reader(portal, SignedInAs.region("contact"));
    }

    private static Assignment.Builder person(String id, String name, Role role) {
        return Assignment.newBuilder().setName(BODY + id).setDisplayName(name).setRole(role);
    }

    /** Who holds the section about resources; the other is nobody's. */
    private void held(String holder, String name) {
        platform.answer(
                SectionServiceGrpc.getListSectionsMethod(),
                ListSectionsResponse.newBuilder()
                        .addSections(Section.newBuilder()
                                .setName(REQUEST + "/sections/styrning")
                                .setLastSavedBy("Bo Berg")
                                .setLastSaveTime(moment("2026-10-20T08:30:00Z")))
                        .addSections(Section.newBuilder()
                                .setName(REQUEST + "/sections/resurser")
                                .setHolder(BODY + holder)
                                .setHolderName(name)
                                .setEtag("\"1\""))
                        .build());
    }

    @Test
    void thePageOfTheRequestSaysWhoHoldsASectionAndWhoSavedLast() {
        assertThat(respondent.open(PAGE).text())
                .contains("Styrning 0 av 3 frågor. Senast sparat av Bo Berg 20 oktober 2026 kl. 10.30")
                .contains("Resurser 0 av 2 frågor. Kim Karlsson håller i avsnittet");
    }

    @Test
    void whoHoldsASectionLocksNobodyOut() {
        var page = respondent.open(SECTION);

        assertThat(page.text()).contains("Kim Karlsson håller i det här avsnittet. Du kan ändå svara.");
        respondent.press(page, "Spara och fortsätt", "kommentar", "Jag svarar ändå");
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Jag svarar ändå");
    }

    @Test
    void aRespondentTakesASectionOverAndKeepsWhatWasTyped() {
        var taken = respondent.press(respondent.open(SECTION), "Ta över avsnittet", "kommentar", "Skrivet först");

        assertThat(taken.leadsTo()).isEqualTo(SECTION);
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Skrivet först");
        var asked = platform.askedOnce(SectionServiceGrpc.getAssignSectionMethod());
        assertThat(asked.getName()).isEqualTo(REQUEST + "/sections/resurser");
        assertThat(asked.getHolder()).isEqualTo(BODY + "jag");
        assertThat(asked.getHolderName()).isEqualTo("Svarande, Region Uppsala");
        assertThat(asked.getEtag()).isEqualTo("\"1\"");
    }

    @Test
    void whoStandsInForARespondentAnswersAndHoldsNoSection() {
        var bo = new Reader(
                portal,
                SignedInAs.inAnnasPlace(
                        "actors/region-uppsala", "Region Uppsala", LocalDate.of(2026, 12, 31), "respondent"));
        var page = bo.open(SECTION);

        assertThat(page.text()).contains("Kim Karlsson håller i det här avsnittet.");
        assertThat(page.html()).doesNotContain("Ta över avsnittet");
        bo.press(page, "Spara och fortsätt", "kommentar", "I Annas ställe");
        assertThat(sheet.of("kommentar").getText()).isEqualTo("I Annas ställe");
    }

    @Test
    void whoNoLongerAnswersCannotTakeASection() {
        var page = respondent.open(SECTION);
        platform.answer(AssignmentServiceGrpc.getListAssignmentsMethod(), ListAssignmentsResponse.getDefaultInstance());

        assertThat(respondent.press(page, "Ta över avsnittet").status()).isEqualTo(403);
        assertThat(platform.asked(SectionServiceGrpc.getAssignSectionMethod())).isEmpty();
    }

    @Test
    void whoHoldsASectionReleasesIt() {
        held("jag", "Svarande, Region Uppsala");
        var page = respondent.open(SECTION);
        assertThat(page.text()).contains("Du håller i det här avsnittet.");

        respondent.press(page, "Släpp avsnittet");

        assertThat(platform.askedOnce(SectionServiceGrpc.getAssignSectionMethod())
                        .getHolder())
                .isEmpty();
    }

    @Test
    void aSectionThatAColleagueTookFirstIsNotTakenUnseen() {
        var page = respondent.open(SECTION);
        platform.refuse(SectionServiceGrpc.getAssignSectionMethod(), changedBy("Bo Berg", "SECTION_CHANGED"));

        var refused = respondent.press(page, "Ta över avsnittet");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Bo Berg ändrade vem som håller i avsnittet 20 oktober 2026 kl. 10.30.");
    }

    @Test
    void theContactGivesSectionsToTheNamedRespondentsAndToNobodyElse() {
        var page = contact.open(SHARE);

        assertThat(page.text()).contains("Styrning", "Ingen Kim Karlsson").doesNotContain("Mika Chef");
        assertThat(page.value("avsnitt-resurser")).isEqualTo(BODY + "kim");
        assertThat(contact.press(page, "Spara fördelningen", "avsnitt-styrning", BODY + "kim")
                        .leadsTo())
                .isEqualTo(PAGE);

        var asked = platform.askedOnce(SectionServiceGrpc.getAssignSectionMethod());
        assertThat(asked.getName()).isEqualTo(REQUEST + "/sections/styrning");
        assertThat(asked.getHolder()).isEqualTo(BODY + "kim");
        assertThat(asked.getHolderName()).isEqualTo("Kim Karlsson");
    }

    @Test
    void theSamePageSentTwiceIsOneCommand() {
        contact.press(contact.open(SHARE), "Spara fördelningen", "avsnitt-resurser", "ingen");
        contact.again();

        var asked = platform.asked(SectionServiceGrpc.getAssignSectionMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getHolder()).isEmpty();
    }

    @Test
    void whatAColleagueSharedMeanwhileIsSaidAtItsField() {
        var page = contact.open(SHARE);
        platform.refuse(SectionServiceGrpc.getAssignSectionMethod(), changedBy("Bo Berg", "SECTION_CHANGED"));

        var refused = contact.press(page, "Spara fördelningen", "avsnitt-resurser", "ingen");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("avsnitt-resurser"))
                .isEqualTo("Bo Berg ändrade vem som håller i avsnittet 20 oktober 2026 kl. 10.30.");
        assertThat(refused.value("avsnitt-resurser")).isEqualTo(BODY + "kim");
    }

    @Test
    void whoNoLongerAnswersForTheBodyIsMarked() {
        held("lo", "Lo Lund");

        assertThat(contact.open(SHARE).text()).contains("Lo Lund (svarar inte längre för er)");
    }

    @Test
    void withoutTheRegisterThePageSaysSo() {
        platform.silence("arshjul.actor");

        assertThat(contact.open(SHARE).part("kollegor")).contains("Försök igen");
        assertThat(respondent.open(SECTION).status()).isEqualTo(200);
    }

    @Test
    void thereIsNothingToShareOnceTheResponseIsHandedIn() {
        asks(platform, request(Request.State.SUBMITTED));

        assertThat(contact.open(SHARE).leadsTo()).isEqualTo(PAGE);
    }
}
