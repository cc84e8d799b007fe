package se.arshjul.planservice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import se.arshjul.testkit.ServiceTest;

/** What the parts of the plans of the example come to, as anybody reads it. */
@ServiceTest
class AcceptedSumsIT {

    @Autowired
    PlanServiceBlockingStub plans;

    @ParameterizedTest
    @CsvSource({
        "region-uppsala-patientsakerhet,ACTIVITY,21",
        "region-uppsala-patientsakerhet,STRATEGY,16",
        "region-uppsala-patientsakerhet,AIM,15",
        "region-uppsala-patientsakerhet,GOAL,8",
        "region-halland-patientsakerhet,GOAL,10",
        "region-halland-patientsakerhet,ACTIVITY,12",
        "region-halland-patientsakerhet,PROJECT,11"
    })
    void theRegionsPlansHaveAsManyElementsOfEachKindAsTheirSources(String plan, Kind kind, int count) {
        assertThat(new PlanReader(plans, "plans/" + plan + "/versions/1").all(kind))
                .hasSize(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void theSameSixFiguresStandInBothDrafts(String version) {
        assertThat(new PlanReader(plans, "plans/nhp-patientsakerhet/versions/" + version).all(Kind.FIGURE))
                .extracting(Element::getCode)
                .containsExactly("100 000", "50 000", "2 000", "1 200", "7 miljarder", "14 %");
    }
}
