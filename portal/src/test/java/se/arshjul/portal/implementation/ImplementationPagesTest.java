package se.arshjul.portal.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.plan.v1.CopyChoice;
import se.arshjul.plan.v1.ImplementationPlan;
import se.arshjul.plan.v1.ImplementationPlan.State;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.plan.v1.ImplementationRow;
import se.arshjul.plan.v1.ImplementationRow.Status;
import se.arshjul.plan.v1.ImplementationServiceGrpc;
import se.arshjul.plan.v1.ListImplementationRowsResponse;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** The implementation plan of a year: for who keeps it, and for everybody when it is published. */
@PageTest
class ImplementationPagesTest {

    private static final String YEARS = "/uppfoljning/planer/nhp/genomforande";
    private static final String PAGE = YEARS + "/2026";
    private static final String PUBLIC = "/planer/nhp/genomforande/2026";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private final Scheduled scheduled = new Scheduled(platform);
    private Reader coordinator;

    @BeforeEach
    void scheduled() {
        scheduled.all();
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    @Test
    void theTableWarnsOfWhatIsNotFollowedUpAndOfMeasuresWithoutARow() {
        var page = coordinator.open(PAGE);

        assertThat(page.text())
                .contains("Genomförandeplan 2026", "utkast", "Ny åtgärd från rådet")
                .contains("En rad säger inte hur den följs upp")
                .contains("Kartlägga mätmetoder 1.1 Nya sätt att mäta Forte, IVO februari–september Rapport i november")
                .contains("Sprida utredningsstöd 1.2 Bättre utredning IVO april Sägs inte Inte påbörjad");
        assertThat(page.html()).as("the table alone").containsOnlyOnce("<table");
        assertThat(page.part("luckor")).contains("1 åtgärd i planen har ingen rad.", "1.3 Samla uppgifter");
        assertThat(page.links()).contains(PAGE + "/rad/1", PAGE + "/rad/ny?atgard=m1-3", PAGE + "/publicera", PUBLIC);
    }

    @Test
    void theBoardHasAColumnForEachStatusAndAButtonOnEachCard() {
        platform.answer(ImplementationServiceGrpc.getTellRowStatusMethod(), ImplementationRow.getDefaultInstance());
        var page = coordinator.open(PAGE + "?vy=tavla");

        assertThat(page.text())
                .contains("Inte påbörjad 1 Sprida utredningsstöd")
                .contains("Pågår 1 Kartlägga mätmetoder")
                .contains("Klar 0 Inga rader här.");
        assertThat(coordinator.press(page, "Ändra", "status", "DONE").leadsTo()).isEqualTo(PAGE + "?vy=tavla");
        var told = platform.askedOnce(ImplementationServiceGrpc.getTellRowStatusMethod());
        assertThat(told.getName()).isEqualTo(Scheduled.NAME + "/rows/2");
        assertThat(told.getStatus()).isEqualTo(Status.DONE);
        assertThat(told.getStatusEtag()).isEqualTo("\"0\"");
    }

    @Test
    void aCardThatIsPausedWithoutAWordKeepsTheChoiceAndAsksWhy() {
        platform.refuse(
                ImplementationServiceGrpc.getTellRowStatusMethod(),
                Refusal.invalid(
                        "ROW_STATUS_INVALID", "no", List.of(new FieldViolation("note", "REQUIRED", "Required."))));

        var again = coordinator.press(coordinator.open(PAGE + "?vy=tavla"), "Ändra", "status", "PAUSED");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.error("note")).isEqualTo("Fyll i det här fältet.");
        assertThat(again.value("status")).isEqualTo("PAUSED");
        assertThat(again.links()).as("the way back").contains(PAGE + "?vy=tavla");
        platform.answer(ImplementationServiceGrpc.getTellRowStatusMethod(), ImplementationRow.getDefaultInstance());
        assertThat(coordinator.press(again, "Spara", "note", "Väntar på svar").leadsTo())
                .isEqualTo(PAGE + "?vy=tavla");
    }

    @Test
    void howFarARowHasComeLeadsBackToTheTableFromTheTable() {
        platform.answer(ImplementationServiceGrpc.getTellRowStatusMethod(), ImplementationRow.getDefaultInstance());

        var page = coordinator.open(PAGE + "/rad/1/lage");

        assertThat(page.links()).contains(PAGE);
        assertThat(coordinator.press(page, "Spara").leadsTo()).isEqualTo(PAGE);
    }

    @Test
    void theTimelineSaysInWordsWhenEachRowGoesOn() {
        var page = coordinator.open(PAGE + "?vy=tidslinje");

        assertThat(page.text())
                .contains("Kartlägga mätmetoder Forte, IVO februari–september , Pågår")
                .contains("Sprida utredningsstöd IVO april , Inte påbörjad");
        assertThat(page.html()).contains("colspan=\"8\"", "colspan=\"3\"");
    }

    @Test
    void howFarARowHasComeIsToldOnlyOfWhatIsPublic() {
        platform.handle(
                ImplementationServiceGrpc.getListImplementationRowsMethod(),
                asked -> ListImplementationRowsResponse.newBuilder()
                        .addAllRows(
                                asked.getView() == View.WORKING
                                        ? Scheduled.rows()
                                        : Scheduled.rows().subList(0, 1))
                        .build());

        assertThat(coordinator.open(PAGE).links())
                .contains(PAGE + "/rad/1/lage")
                .doesNotContain(PAGE + "/rad/2/lage");
        assertThat(coordinator.open(PAGE + "?vy=tavla").html())
                .contains("id=\"lage-1\"")
                .doesNotContain("id=\"lage-2\"");
    }

    @Test
    void aYearIsBegunWithWhatIsLeftOfAnotherAndEveryChoiceIsSent() {
        platform.answer(
                ImplementationServiceGrpc.getCreateImplementationPlanMethod(), ImplementationPlan.getDefaultInstance());
        var page = coordinator.open(YEARS + "/ny?fran=2026");

        assertThat(page.text()).contains("Följer med: inte klar", "Lämnas kvar: klar");
        assertThat(page.value("year")).isEqualTo("2027");
        var begun = coordinator.press(page, "Påbörja året", "carryReason", "Fortsätter", "copied", "2");
        assertThat(begun.leadsTo()).isEqualTo(YEARS + "/2027");
        var asked = platform.askedOnce(ImplementationServiceGrpc.getCreateImplementationPlanMethod());
        assertThat(asked.getSourceYear()).isEqualTo(2026);
        assertThat(asked.getCarryReason()).isEqualTo("Fortsätter");
        assertThat(asked.getChoicesList()).extracting(CopyChoice::getCopied).containsExactly(false, true);
    }

    @Test
    void aYearThatIsNotLaterThanTheOneItStartsFromIsAskedForAgainBesideItsField() {
        var again = coordinator.press(
                coordinator.open(YEARS + "/ny?fran=2026"), "Påbörja året", "year", "2026", "carryReason", "Fortsätter");

        assertThat(again.error("year")).isEqualTo("Välj ett senare år än det som du utgår från.");
        assertThat(again.value("carryReason")).isEqualTo("Fortsätter");
        assertThat(platform.asked(ImplementationServiceGrpc.getCreateImplementationPlanMethod()))
                .isEmpty();
    }

    @Test
    void publishingSendsTheEtagThatWasReadAndSaysWhenItIsStale() {
        platform.refuse(
                ImplementationServiceGrpc.getPublishImplementationPlanMethod(),
                Refusal.stale("IMPLEMENTATION_PLAN_CHANGED", "changed", Map.of()));

        var again = coordinator.press(coordinator.open(PAGE + "/publicera"), "Publicera");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("Någon annan har ändrat genomförandeplanen");
        assertThat(platform.askedOnce(ImplementationServiceGrpc.getPublishImplementationPlanMethod())
                        .getEtag())
                .isEqualTo("\"7\"");
    }

    @Test
    void whatIsPublishedIsRevisedWithAReasonAndNotChanged() {
        scheduled.stands(State.PUBLISHED);
        platform.answer(
                ImplementationServiceGrpc.getReviseImplementationPlanMethod(), ImplementationPlan.getDefaultInstance());

        assertThat(coordinator.open(PAGE).links())
                .contains(PAGE + "/revidera", PAGE + "/rad/1/lage")
                .doesNotContain(PAGE + "/rad/1", PAGE + "/publicera");
        coordinator.press(coordinator.open(PAGE + "/revidera"), "Börja ändra", "reason", "Ny lag");
        assertThat(platform.askedOnce(ImplementationServiceGrpc.getReviseImplementationPlanMethod())
                        .getReason())
                .isEqualTo("Ny lag");
    }
}
