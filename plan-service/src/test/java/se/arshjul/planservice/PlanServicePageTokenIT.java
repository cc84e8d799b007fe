package se.arshjul.planservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.testkit.As;
import se.arshjul.testkit.PageTokenWalk;
import se.arshjul.testkit.PageTokenWalk.Asked;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class PlanServicePageTokenIT {

    private static final String PLAN = "plans/nhp-patientsakerhet";

    @Autowired
    PageTokenWalk walk;

    @Test
    void noListTakesAPageTokenThatItHasNotGiven() {
        assertThat(walk.findings(method ->
                        List.of(new Asked(As.staff("coordinator"), Map.of("parent", parent(method.name()))))))
                .isEmpty();
    }

    private static String parent(String method) {
        return switch (method) {
            case "ListElements" -> PLAN + "/versions/3";
            default -> PLAN;
        };
    }
}
