package se.arshjul.sampleservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.testkit.As;
import se.arshjul.testkit.PageTokenWalk;
import se.arshjul.testkit.PageTokenWalk.Asked;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class PageTokenIT {

    @Autowired
    PageTokenWalk walk;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aTokenThatWasNotGivenIsRefusedAndAListWithoutPagesShowsNothing() {
        jdbc.sql("DELETE FROM thing").update();
        assertThat(findings()).containsExactly("ListThings shows nothing: its list has no second page");

        jdbc.sql("INSERT INTO thing (thing_id, title, revision) VALUES ('things/1', 'Any', 1), ('things/2', 'Any', 1)")
                .update();

        assertThat(findings()).isEmpty();
    }

    private List<String> findings() {
        return walk.findings(method -> List.of(new Asked(As.anyone(), Map.of())));
    }
}
