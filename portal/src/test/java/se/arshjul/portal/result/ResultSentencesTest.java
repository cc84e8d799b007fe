package se.arshjul.portal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.result.Published.count;
import static se.arshjul.portal.result.Published.kind;
import static se.arshjul.portal.result.Published.number;
import static se.arshjul.portal.result.Published.result;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ListResultsResponse;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;

/** The sentence and the bars of a result say no more than its figures do. */
@PageTest
class ResultSentencesTest {

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @BeforeEach
    void publish() {
        Published.all(platform);
    }

    @Test
    void whatWasChosenAsOftenIsNamedTogether() {
        assertThat(chosen(3, 3, 1)).contains("43 procent var svarar ”Ja” och ”Delvis”");
        assertThat(chosen(3, 3, 3)).contains("Svaren är jämnt fördelade: 33 procent på varje svar.");
        assertThat(chosen(4, 2, 1)).contains("57 procent svarar: Ja");
    }

    private String chosen(int yes, int partly, int no) {
        return answered(result("plan")
                .addBreakdowns(kind("all")
                        .setAnswered(yes + partly + no)
                        .addCounts(count("Ja", yes))
                        .addCounts(count("Delvis", partly))
                        .addCounts(count("Nej", no))));
    }

    @Test
    void aBarOfShareInPercentIsAsLongAsItsShareOfAHundred() {
        assertThat(answered(result("andel").addBreakdowns(number("all", "50.5"))))
                .contains("width=\"50.50%\"");
    }

    @Test
    void betweenTwoYearsThereIsNoYear() {
        var year = result("andel").addBreakdowns(number("all", "2044.5"));
        year.getQuestionBuilder()
                .getNumberRangeBuilder()
                .setMin(decimal("2010"))
                .setDecimals(0)
                .setUnit("");

        assertThat(answered(year)).contains("Medianen är 2045: ").doesNotContain("2044");
    }

    private String answered(QuestionResult.Builder one) {
        platform.answer(
                ResultServiceGrpc.getListResultsMethod(),
                ListResultsResponse.newBuilder().addResults(one).build());
        return new Reader(portal, request -> request).open("/resultat/2026").html();
    }
}
