package se.arshjul.portal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.result.Published.count;
import static se.arshjul.portal.result.Published.kind;
import static se.arshjul.portal.result.Published.result;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ComparisonServiceGrpc;
import se.arshjul.followup.v1.ListResultsResponse;
import se.arshjul.followup.v1.ListTrendPointsResponse;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;

/** The result of a question that was changed while its survey was out. */
@PageTest
class AmendedResultsTest {

    private static final String PAGE = "/resultat/2026";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader anybody;

    @BeforeEach
    void publish() {
        Published.all(platform);
        anybody = new Reader(portal, request -> request);
    }

    @Test
    void whatHappenedToItStandsAtItsFiguresAndInItsFile() {
        platform.answer(ComparisonServiceGrpc.getListTrendPointsMethod(), ListTrendPointsResponse.getDefaultInstance());
        var changed = result("plan")
                .setAddTime(moment("2026-10-22T08:30:00Z"))
                .addCountedOptions(QuestionResult.CountedOption.newBuilder()
                        .setLabel("På väg")
                        .setStandingLabel("Nej")
                        .setRemoveTime(moment("2026-10-23T08:30:00Z")))
                .addBreakdowns(kind("all")
                        .setAsked(311)
                        .setResponses(120)
                        .setAnswered(20)
                        .addCounts(count("Ja", 20)));
        platform.answer(
                ResultServiceGrpc.getListResultsMethod(),
                ListResultsResponse.newBuilder().addResults(changed).build());

        var page = anybody.open(PAGE + "/fraga/plan");

        assertThat(page.text())
                .contains(
                        "Frågan lades till torsdag 22 oktober 2026 och ställdes till 120 av dem som svarade på enkäten.",
                        "Fick frågan 120");
        assertThat(page.part("raknas")).isEqualTo("”På väg” räknas som ”Nej” sedan fredag 23 oktober 2026.");
        assertThat(anybody.open(PAGE + "/fraga/plan.json").html())
                .contains("\"added\":\"2026-10-22T08:30:00Z\"")
                .contains("\"label\":\"På väg\"", "\"as\":\"Nej\"");
    }
}
