package se.arshjul.portal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.compare.Compared.group;
import static se.arshjul.portal.compare.Compared.point;
import static se.arshjul.portal.compare.Compared.result;

import com.google.type.Decimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ComparisonServiceGrpc;
import se.arshjul.followup.v1.ListResultsResponse;
import se.arshjul.followup.v1.ListTrendPointsResponse;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.followup.v1.TrendPoint;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;

/** One question in full: how it has gone over the years, by county and by size. */
@PageTest
class ComparedQuestionTest {

    private static final String PAGE = "/resultat/2026";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader anybody;

    @BeforeEach
    void publish() {
        new Compared(platform).all();
        anybody = new Reader(portal, request -> request);
    }

    @Test
    void aQuestionShowsHowItHasGoneAndWithWhichDenominators() {
        var page = anybody.open(PAGE + "/fraga/plan");

        assertThat(page.text())
                .contains("Andel som svarar Ja: upp från 25 % år 2021 till 75 % år 2026.")
                .contains("2021 25 % (8 av 10 har svarat)", "Exempeldata")
                .contains("Kommuner med minst 50 000 invånare");
    }

    @Test
    void aChangedQuestionBreaksTheLineAndSaysSo() {
        var before = point(2021, 2, false);
        before.getResultBuilder().getQuestionBuilder().setWording("Hade ni en plan?");
        platform.answer(
                ComparisonServiceGrpc.getListTrendPointsMethod(),
                ListTrendPointsResponse.newBuilder()
                        .addTrendPoints(before)
                        .addTrendPoints(point(2026, 6, false))
                        .build());

        assertThat(anybody.open(PAGE + "/fraga/plan").text())
                .contains("Frågan ändrades inför 2026. Tidigare år går inte att jämföra med.")
                .contains("Så löd frågan tidigare: Hade ni en plan?", "Frågan ändrades.");
    }

    @Test
    void theMapOfCountiesHasAnEqualTableAndHidesSmallOnes() {
        var text = anybody.open(PAGE + "/fraga/plan?sortera=niva&fallande=ja").text();

        assertThat(text)
                .contains("Kommuner i Uppsala län A Ja (7 av 8) (8 av 8 har svarat)")
                .contains("Kommuner i Gotlands län × visas inte")
                .doesNotContain("Regionernas svar");
    }

    @Test
    void whatIsTheSameWhenRoundedHasNotChanged() {
        var before = point(2021, 6, false);
        before.getResultBuilder()
                .getBreakdownsBuilder(0)
                .setAnswered(1000)
                .getCountsBuilder(0)
                .setAnswers(749);
        trend(before, point(2026, 6, true));

        assertThat(anybody.open(PAGE + "/fraga/plan").text())
                .contains("Andel som svarar Ja: oförändrat, 75 % år 2021 och 75 % år 2026.");
    }

    @Test
    void aValueOnAnotherScaleIsNotSetBeside() {
        var result = result("mognad").addBreakdowns(group("all", 40));
        var before = TrendPoint.newBuilder().setYear(2021).setResult(result.build());
        before.getResultBuilder().getQuestionBuilder().getScaleBuilder().setMax(7);
        trend(before, TrendPoint.newBuilder().setYear(2026).setResult(result.build()));

        assertThat(anybody.open(PAGE + "/fraga/mognad").text())
                .contains("Medelvärde på skalan till 5", "2021 – (40 av 40 har svarat)", "2026 3,4 (40 av 40");
    }

    @Test
    void theOrderOfNumbersIsThatOfTheirValues() {
        platform.handle(ResultServiceGrpc.getListResultsMethod(), asked -> {
            var result = result("andel");
            Map.of("county-03", "10", "county-08", "100", "county-25", "9.5")
                    .forEach((county, median) -> result.addBreakdowns(
                            group(county, 8).setMedian(Decimal.newBuilder().setValue(median))));
            return ListResultsResponse.newBuilder().addResults(result).build();
        });

        assertThat(anybody.open(PAGE + "/fraga/andel?sortera=niva").text())
                .containsSubsequence(
                        "Kommuner i Norrbottens län 9,5", "Kommuner i Uppsala län 10", "Kommuner i Kalmar län 100")
                .contains("Talet är svaret, för en grupp medianen.");
    }

    @Test
    void theTrendIsAFile() {
        assertThat(anybody.open(PAGE + "/fraga/plan/utveckling.csv?svar=nej").html())
                .contains("År;Svar;Vilka;Värde;Har svarat på frågan;Tillfrågade;Anmärkning")
                .contains("2021;Andel som svarar Nej;Alla;75,0;8;10;Exempeldata")
                .contains("2026;Andel som svarar Nej;Regioner;25,0;8;10;");
    }

    @Test
    void thePageOfAQuestionDoesWithoutItsTrend() {
        platform.silence(ComparisonServiceGrpc.getListTrendPointsMethod());

        var page = anybody.open(PAGE + "/fraga/plan");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Uppföljningen kan inte visas just nu.", "Finns en handlingsplan?");
    }

    private void trend(TrendPoint.Builder... points) {
        var reply = ListTrendPointsResponse.newBuilder();
        List.of(points).forEach(reply::addTrendPoints);
        platform.answer(ComparisonServiceGrpc.getListTrendPointsMethod(), reply.build());
    }
}
