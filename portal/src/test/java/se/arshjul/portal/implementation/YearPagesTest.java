package se.arshjul.portal.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.plan.v1.ImplementationPlan;
import se.arshjul.plan.v1.ImplementationServiceGrpc;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** How a year is begun: nothing that was typed is lost on the way, and only where it can be begun. */
@PageTest
class YearPagesTest {

    private static final String YEARS = "/uppfoljning/planer/nhp/genomforande";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;

    @BeforeEach
    void scheduled() {
        new Scheduled(platform).all();
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
        platform.answer(
                ImplementationServiceGrpc.getCreateImplementationPlanMethod(), ImplementationPlan.getDefaultInstance());
    }

    @Test
    void whatIsTypedStaysWhenTheRowsOfAnotherYearAreShown() {
        var page = coordinator.open(YEARS + "/ny");

        var shown = coordinator.press(page, "Visa raderna", "year", "2031", "fran", "2026");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.value("year")).isEqualTo("2031");
        assertThat(shown.text()).contains("Rader från 2026", "Kartlägga mätmetoder");
        assertThat(shown.value("copied")).as("as it is proposed").isEqualTo("1");
        var again = coordinator.press(shown, "Visa raderna", "carryReason", "Fortsätter", "copied", "2");
        assertThat(again.value("carryReason")).isEqualTo("Fortsätter");
        assertThat(again.value("copied")).isEqualTo("2");
        assertThat(platform.asked(ImplementationServiceGrpc.getCreateImplementationPlanMethod()))
                .isEmpty();
    }

    @Test
    void rowsThatNobodyHasSeenAreShownBeforeTheYearIsBegun() {
        var page = coordinator.open(YEARS + "/ny");

        var shown = coordinator.press(page, "Påbörja året", "year", "2031", "fran", "2026");

        assertThat(shown.text()).contains("Rader från 2026");
        assertThat(shown.value("year")).isEqualTo("2031");
        assertThat(platform.asked(ImplementationServiceGrpc.getCreateImplementationPlanMethod()))
                .isEmpty();
        assertThat(coordinator
                        .press(shown, "Påbörja året", "carryReason", "Fortsätter")
                        .leadsTo())
                .isEqualTo(YEARS + "/2031");
        assertThat(platform.askedOnce(ImplementationServiceGrpc.getCreateImplementationPlanMethod())
                        .getSourceYear())
                .isEqualTo(2026);
    }

    @Test
    void aYearWithoutRowsIsBegunAtOnce() {
        var begun = coordinator.press(coordinator.open(YEARS + "/ny"), "Påbörja året", "year", "2031");

        assertThat(begun.leadsTo()).isEqualTo(YEARS + "/2031");
        assertThat(platform.askedOnce(ImplementationServiceGrpc.getCreateImplementationPlanMethod())
                        .getSourceYear())
                .isZero();
    }

    @Test
    void aYearIsBegunByWhoKeepsThePlanAlone() {
        assertThat(coordinator.open(YEARS).links()).contains(YEARS + "/ny?fran=2026");

        platform.answer(
                PlanServiceGrpc.getGetPlanMethod(),
                Plan.newBuilder()
                        .setName("plans/nhp")
                        .setTitle("En annans plan")
                        .setOwner("actors/folkhalsomyndigheten")
                        .setLevel(Plan.Level.NATIONAL)
                        .build());

        assertThat(coordinator.open(YEARS).links()).contains(YEARS + "/2026").doesNotContain(YEARS + "/ny?fran=2026");
    }
}
