package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import com.google.type.Date;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Consultation;
import se.arshjul.followup.v1.ConsultationServiceGrpc;
import se.arshjul.followup.v1.Naming;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;

/** The agency sees a survey as whoever answers it will. */
@PageTest
class PreviewPagesTest {

    private static final String PAGE = "/uppfoljning/2026/forhandsgranska";

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency analyst;

    @BeforeEach
    void design(@Autowired MockMvc portal) {
        stands(platform, survey(Survey.State.DESIGNING));
        platform.answer(
                ConsultationServiceGrpc.getGetConsultationMethod(),
                Consultation.newBuilder()
                        .setAnswering(Consultation.Answering.VOLUNTARY)
                        .build());
        analyst = new Agency(portal, "analyst");
    }

    @Test
    void whatIsReadFirstStandsBeforeTheQuestionsInTheSameWords() {
        assertThat(analyst.reader.open(PAGE).part("forst"))
                .contains("Svara senast fredag 30 oktober 2026.", "Svar tas emot till")
                .contains("Vi frågar för att kunna se hur arbetet går.")
                .contains("Det är frivilligt att svara. Förordning (2015:284)")
                .contains("Att svara tar omkring 40 minuter.")
                .contains("Svaren visas inte med namn");
    }

    @Test
    void thatBodiesWillBeNamedIsTold() {
        platform.answer(
                ResultServiceGrpc.getGetNamingMethod(),
                Naming.newBuilder().setBodiesNamed(true).build());

        assertThat(analyst.reader.open(PAGE).part("forst")).contains("Svaren visas med namn");
    }

    @Test
    void whatIsNotDecidedYetIsSaidToWhoeverDesigns() {
        stands(platform, survey(Survey.State.DESIGNING).setAnswerByDate(Date.getDefaultInstance()));
        platform.answer(ConsultationServiceGrpc.getGetConsultationMethod(), Consultation.getDefaultInstance());

        assertThat(analyst.reader.open(PAGE).part("forst"))
                .contains("Sista svarsdag är inte satt än.", "Det är inte noterat om det är frivilligt att svara.");
    }

    @Test
    void eachSectionIsAStepThatTheContentsLeadTo() {
        var page = analyst.reader.open(PAGE);

        assertThat(page.part("avsnitten")).contains("Styrning 3 frågor", "Resurser 2 frågor");
        assertThat(page.links()).contains("#avsnitt-styrning", "#avsnitt-resurser", "#avsnitten");
        assertThat(page.part("avsnitt-resurser"))
                .contains("Resurser Avsnitt 2 av 2", "Hur stor andel är utbildad?")
                .doesNotContain("Finns en handlingsplan?");
    }

    @Test
    void whileNamingIsSilentTheRestIsShown() {
        platform.silence(ResultServiceGrpc.getGetNamingMethod());

        assertThat(analyst.reader.open(PAGE).text())
                .contains("Finns en handlingsplan?")
                .doesNotContain("Svaren visas");
    }
}
