package se.arshjul.portal.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.plan.v1.ImplementationPlan;
import se.arshjul.plan.v1.ImplementationPlan.State;
import se.arshjul.plan.v1.ImplementationServiceGrpc;
import se.arshjul.plan.v1.ListPlannedMeasuresResponse;
import se.arshjul.plan.v1.ListRowChangesResponse;
import se.arshjul.plan.v1.PlannedMeasure;
import se.arshjul.plan.v1.RowChange;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;
import se.arshjul.runtime.refusal.Refusal;

/** What differs between a year and the one that it was begun from, or else the year before. */
@PageTest
class YearChangePagesTest {

    private static final String PAGE = "/uppfoljning/planer/nhp/genomforande/2026/skillnader";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;

    @BeforeEach
    void scheduled() {
        new Scheduled(platform).all();
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    /** There are these years, and 2026 was begun from one of them. */
    private void stand(int source, int... earlier) {
        platform.handle(ImplementationServiceGrpc.getGetImplementationPlanMethod(), asked -> {
            var year = Integer.parseInt(asked.getName().replaceFirst(".*/", ""));
            if (year != 2026 && IntStream.of(earlier).noneMatch(one -> one == year)) {
                throw Refusal.notFound("IMPLEMENTATION_PLAN_NOT_FOUND", "none", Map.of());
            }
            return ImplementationPlan.newBuilder()
                    .setName(asked.getName())
                    .setYear(year)
                    .setSourceYear(year == 2026 ? source : 0)
                    .setState(State.DRAFT)
                    .build();
        });
    }

    private int comparedTo(Shown page) {
        assertThat(page.status()).isEqualTo(200);
        return platform.askedOnce(ImplementationServiceGrpc.getListRowChangesMethod())
                .getOtherYear();
    }

    @Test
    void whatDiffersFromTheYearBeforeIsToldRowByRow() {
        var page = coordinator.open(PAGE);

        assertThat(page.text())
                .contains(
                        "Kartlägga mätmetoder 1.1 Nya sätt att mäta Följer med, ändrad När det slutar Före: juni Nu: september Väntade på medel")
                .contains("Sprida utredningsstöd 1.2 Bättre utredning Inte med längre (Klar)")
                .contains("Skillnader mot 2025");
        assertThat(comparedTo(page)).isEqualTo(2025);
    }

    @Test
    void aYearIsComparedToTheOneThatItWasBegunFrom() {
        stand(2023, 2023, 2025);

        var page = coordinator.open(PAGE);

        assertThat(page.text()).contains("Skillnader mot 2023");
        assertThat(comparedTo(page)).isEqualTo(2023);
    }

    @Test
    void aYearIsComparedToTheYearBeforeWhereWhatItWasBegunFromIsNotThere() {
        stand(2023, 2025);

        assertThat(comparedTo(coordinator.open(PAGE))).isEqualTo(2025);
    }

    @Test
    void aYearWithoutAnEarlierOneHasNothingToBeComparedTo() {
        stand(0, 2024);

        assertThat(coordinator.open(PAGE).text()).contains("Det finns inget tidigare år att jämföra med.");
        assertThat(platform.asked(ImplementationServiceGrpc.getListRowChangesMethod()))
                .isEmpty();
    }

    @Test
    void aMeasureThatThePlanDoesNotHaveAnyMoreIsCalledAsInTheEarlierYear() {
        platform.handle(
                ImplementationServiceGrpc.getListPlannedMeasuresMethod(),
                asked -> ListPlannedMeasuresResponse.newBuilder()
                        .addPlannedMeasures(PlannedMeasure.newBuilder()
                                .setElementId(asked.getParent().endsWith("/2025") ? "m1-9" : "m1-1")
                                .setCode(asked.getParent().endsWith("/2025") ? "1.9" : "1.1")
                                .setLabel("Åtgärd"))
                        .build());
        platform.answer(
                ImplementationServiceGrpc.getListRowChangesMethod(),
                ListRowChangesResponse.newBuilder()
                        .addRowChanges(RowChange.newBuilder()
                                .setKind(RowChange.Kind.LEFT_OUT)
                                .setOtherRow(
                                        Scheduled.rows().getLast().toBuilder().setElementId("m1-9")))
                        .build());

        assertThat(coordinator.open(PAGE).text()).contains("1.9 Åtgärd").doesNotContain("m1-9");
    }
}
