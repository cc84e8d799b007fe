package se.arshjul.planservice.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.Plan;
import se.arshjul.planservice.plan.Version;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class LoadPlanIT {

    @Autowired
    LoadPlan loadPlan;

    @Autowired
    JdbcClient jdbc;

    @Test
    void loadingAgainAddsNothing() {
        loadPlan.handle(file("again", "Säkerhet"));
        loadPlan.handle(file("again", "Säkerhet"));

        assertThat(elements("again")).isEqualTo(1);
    }

    @Test
    void refusesAnotherContentForALoadedVersionAndChangesNothing() {
        loadPlan.handle(file("changed", "Säkerhet"));

        assertThatIllegalStateException()
                .isThrownBy(() -> loadPlan.handle(file("changed", "Trygghet")))
                .withMessageContaining("plans/changed/versions/1");
        assertThat(jdbc.sql("SELECT label FROM plan_element WHERE plan_id = 'changed'")
                        .query(String.class)
                        .single())
                .isEqualTo("Säkerhet");
    }

    private int elements(String plan) {
        return jdbc.sql("SELECT count(*) FROM plan_element WHERE plan_id = :plan")
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }

    private static PlanFile file(String plan, String label) {
        var element = new PlanFile.ElementEntry(
                "fa1", Element.Kind.FOCUS_AREA, "FA1", label, null, null, null, null, List.of("ivo"), true, null, null);
        var version = new PlanFile.VersionEntry(
                1,
                Version.Stage.PUBLISHED,
                "",
                Version.Coverage.FULL,
                "Plan",
                2020,
                1,
                "Vision",
                "Mål",
                null,
                List.of(element));
        return new PlanFile(
                plan,
                "Plan",
                "actors/socialstyrelsen",
                Plan.Level.NATIONAL,
                null,
                null,
                null,
                true,
                null,
                null,
                null,
                null,
                1,
                null,
                List.of(version));
    }
}
