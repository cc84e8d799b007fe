package se.arshjul.sampleservice;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.sample.v1.ListThingsRequest;
import se.arshjul.sample.v1.Thing;
import se.arshjul.sample.v1.ThingServiceGrpc.ThingServiceBlockingStub;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class ListThingsIT {

    @Autowired
    ThingServiceBlockingStub things;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void elevenThings() {
        jdbc.sql("DELETE FROM thing").update();
        jdbc.sql("INSERT INTO thing (thing_id, title, revision) "
                        + "SELECT 'things/' || lpad(n::text, 2, '0'), 'Any', 1 FROM generate_series(1, 11) n")
                .update();
    }

    @Test
    void pagesNeitherSkipNorRepeatAlsoWhenRowsAreAddedMeanwhile() {
        List<String> read = new ArrayList<>();
        var token = "";
        do {
            var page = things.listThings(ListThingsRequest.newBuilder()
                    .setPageSize(4)
                    .setPageToken(token)
                    .build());
            page.getThingsList().stream().map(Thing::getName).forEach(read::add);
            token = page.getNextPageToken();
            jdbc.sql("INSERT INTO thing (thing_id, title, revision) VALUES ('things/00', 'Late', 1) "
                            + "ON CONFLICT DO NOTHING")
                    .update();
        } while (!token.isEmpty());

        assertThat(read).hasSize(11).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aTokenNobodyGaveIsRefused() {
        var request = ListThingsRequest.newBuilder()
                .setPageToken("c29tZXRoaW5nIGVsc2U")
                .build();

        assertThat(violationsOf(() -> things.listThings(request))).containsExactly("page_token OF_ANOTHER_QUERY");
    }
}
