package se.arshjul.portal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.compare.Compared.point;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ComparisonServiceGrpc;
import se.arshjul.followup.v1.ListTrendPointsResponse;
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
                .contains("Kommuner i Gotlands län × visas inte (1 av 1 har svarat)")
                .doesNotContain("Regionernas svar");
    }

    @Test
    void theTrendIsAFile() {
        assertThat(anybody.open(PAGE + "/fraga/plan/utveckling.csv?svar=nej").html())
                .contains("2021;Andel som svarar Nej;75 %", "2026;Andel som svarar Nej;25 %");
    }

    @Test
    void thePageOfAQuestionDoesWithoutItsTrend() {
        platform.silence(ComparisonServiceGrpc.getListTrendPointsMethod());

        var page = anybody.open(PAGE + "/fraga/plan");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Uppföljningen kan inte visas just nu.", "Finns en handlingsplan?");
    }
}
