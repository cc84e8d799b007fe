package se.arshjul.followupservice.comparison;

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
class ComparisonPageTokenIT {

    @Autowired
    PageTokenWalk walk;

    @Autowired
    PublishedFixtures rounds;

    @Test
    void noListTakesAPageTokenThatItHasNotGiven() {
        rounds.published();
        var fields = Map.of("parent", rounds.published() + "/publications/1", "question_id", "choice");

        var found = walk.findings(method -> method.service().endsWith(".ComparisonService")
                ? List.of(new Asked(As.staff("analyst"), fields))
                : List.of());

        assertThat(found).isEmpty();
    }
}
