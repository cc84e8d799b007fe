package se.arshjul.planservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.testkit.As;
import se.arshjul.testkit.PageTokenWalk;
import se.arshjul.testkit.PageTokenWalk.Asked;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class PlanServicePageTokenIT {

    private static final String PLAN = "plans/nhp-patientsakerhet";

    @Autowired
    PageTokenWalk walk;

    @Autowired
    JdbcClient jdbc;

    @Test
    void noListTakesAPageTokenThatItHasNotGiven() {
        jdbc.sql("INSERT INTO plan VALUES ('second', 'Second', 'actors/region-uppsala', 2026, 2027, FALSE, 1)")
                .update();

        assertThat(walk.findings(method -> List.of(new Asked(
                        As.anyone(),
                        Map.of("parent", method.name().equals("ListElements") ? PLAN + "/versions/3" : PLAN)))))
                .isEmpty();
    }

    /** Others of this database count the plans. */
    @AfterEach
    void leaveOnePlan() {
        jdbc.sql("DELETE FROM plan WHERE plan_id = 'second'").update();
    }
}
