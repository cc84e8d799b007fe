package se.arshjul.planservice.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    @Autowired
    MeterRegistry meters;

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

    @Test
    void goesOnWhereAVersionThatWasWrittenHereHasThePlaceOfOneInTheFile() {
        loadPlan.handle(file("taken", "Säkerhet"));
        writtenHere("taken", 2);

        loadPlan.handle(file("taken", 2, "Trygghet"));

        assertThat(jdbc.sql("SELECT title FROM plan_version WHERE plan_id = 'taken' AND sequence = 2")
                        .query(String.class)
                        .single())
                .isEqualTo("Skriven här");
        assertThat(jdbc.sql("SELECT current_sequence FROM plan WHERE plan_id = 'taken'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsLeftOutIsCountedSoThatWhoeverRunsTheServiceIsTold() {
        loadPlan.handle(file("counted", "Säkerhet"));
        writtenHere("counted", 2);
        var before = leftOut();

        loadPlan.handle(file("counted", 2, "Trygghet"));

        assertThat(leftOut()).isEqualTo(before + 1);
    }

    @Test
    void aPlanKeepsWhatItFollowsWhereTheVersionInTheFileHasBeenWrittenHere() {
        loadPlan.handle(file("followed", "Säkerhet"));
        loadPlan.handle(following("region", "followed", 1));
        writtenHere("followed", 2);
        var before = leftOut();

        loadPlan.handle(following("region", "followed", 2));
        loadPlan.handle(following("another-region", "followed", 2));

        assertThat(followed("region")).containsExactly("followed 1");
        assertThat(followed("another-region")).isEmpty();
        assertThat(leftOut()).isEqualTo(before + 2);
    }

    @Test
    void aPlanFollowsAnotherVersionThatTheFileOfThatPlanBrings() {
        loadPlan.handle(file("brought", "Säkerhet"));
        loadPlan.handle(following("later-region", "brought", 1));
        loadPlan.handle(file("brought", 2, "Trygghet"));

        loadPlan.handle(following("later-region", "brought", 2));

        assertThat(followed("later-region")).containsExactly("brought 2");
    }

    private double leftOut() {
        return meters.counter("plan.versions.not.loaded").count();
    }

    private List<String> followed(String plan) {
        return jdbc.sql("""
                        SELECT parent_plan_id || ' ' || parent_sequence FROM plan
                         WHERE plan_id = :plan AND parent_plan_id IS NOT NULL
                        """).param("plan", plan).query(String.class).list();
    }

    private void writtenHere(String plan, int sequence) {
        jdbc.sql("""
                        INSERT INTO plan_version (plan_id, sequence, stage, short_name, coverage, title, vision, goal,
                                                  absent_element_ids, base_sequence, updated_by, update_time)
                        VALUES (:plan, :sequence, 'DRAFT', '', 'FULL', 'Skriven här', '', '', '{}', 1, 'Kim', now())
                        """).param("plan", plan).param("sequence", sequence).update();
    }

    @Test
    void whatTakesUpOnlyAPartIsLoadedWithItsReasonAndAnotherReasonIsAnotherContent() {
        loadPlan.handle(file("partly", "Säkerhet", "fa1", "Bara sjukhusen."));
        loadPlan.handle(file("partly", "Säkerhet", "fa1", "Bara sjukhusen."));

        assertThat(jdbc.sql("SELECT element_id || ' ' || reason FROM plan_subset WHERE plan_id = 'partly'")
                        .query(String.class)
                        .single())
                .isEqualTo("fa1 Bara sjukhusen.");
        assertThatIllegalStateException()
                .isThrownBy(() -> loadPlan.handle(file("partly", "Säkerhet", "fa1", "Bara vårdcentralerna.")))
                .withMessageContaining("plans/partly/versions/1");
    }

    @Test
    void whatFollowsNothingCannotFollowItInPart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> loadPlan.handle(file("nothing", "Säkerhet", null, "Bara sjukhusen.")))
                .withMessageContaining("fa1 follows nothing");
        assertThat(elements("nothing")).isZero();
    }

    private int elements(String plan) {
        return jdbc.sql("SELECT count(*) FROM plan_element WHERE plan_id = :plan")
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }

    private static PlanFile file(String plan, String label) {
        return file(plan, 1, label, null, null);
    }

    private static PlanFile file(String plan, int sequence, String label) {
        return file(plan, sequence, label, null, null);
    }

    private static PlanFile file(String plan, String label, @Nullable String follows, @Nullable String followsInPart) {
        return file(plan, 1, label, follows, followsInPart);
    }

    private static PlanFile following(String plan, String followed, int sequence) {
        return file(plan, 1, "plans/" + followed + "/versions/" + sequence, element("Säkerhet", "fa1", null));
    }

    private static PlanFile file(
            String plan, int sequence, String label, @Nullable String follows, @Nullable String followsInPart) {
        return file(plan, sequence, null, element(label, follows, followsInPart));
    }

    private static PlanFile file(
            String plan, int sequence, @Nullable String parentVersion, PlanFile.ElementEntry element) {
        var version = new PlanFile.VersionEntry(
                sequence,
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
                parentVersion,
                null,
                null,
                true,
                null,
                null,
                null,
                null,
                sequence,
                null,
                List.of(version));
    }

    private static PlanFile.ElementEntry element(
            String label, @Nullable String follows, @Nullable String followsInPart) {
        return new PlanFile.ElementEntry(
                "fa1",
                Element.Kind.FOCUS_AREA,
                "FA1",
                label,
                null,
                null,
                null,
                follows,
                followsInPart,
                List.of("ivo"),
                true,
                null,
                null);
    }
}
