package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ContradictionRuleChange;
import se.arshjul.followup.v1.ContradictionServiceGrpc;
import se.arshjul.followup.v1.FieldChange;
import se.arshjul.followup.v1.FieldChange.Piece;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyChange;
import se.arshjul.followup.v1.SurveyChangeServiceGrpc;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Ruled;

/** The rules on answers that do not go together, where a survey is designed, tried and compared with the year before. */
@PageTest
class DesignRulesTest {

    private static final String DESIGN = "/uppfoljning/2026/utforma";

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency analyst;

    @BeforeEach
    void design(@Autowired MockMvc portal) {
        stands(platform, survey(Survey.State.DESIGNING));
        Ruled.stands(platform);
        platform.answer(PlanServiceGrpc.getListElementsMethod(), ListElementsResponse.getDefaultInstance());
        analyst = new Agency(portal, "analyst");
    }

    @Test
    void whoDesignsReadsThem() {
        assertThat(analyst.reader.open(DESIGN).part("kontroller"))
                .contains("Enkäten har 2 kontroller.", "Andelen kan inte vara så liten.", "Ändra kontrollerna");
    }

    @Test
    void thePreviewSaysWhatWhoeverHandsInWillRead() {
        assertThat(analyst.reader.open("/uppfoljning/2026/forhandsgranska").part("kontroller"))
                .contains("Ni svarar ja men skriver inget mer. Ändra eller bekräfta")
                .contains("Andelen kan inte vara så liten. Måste ändra");
    }

    @Test
    void withoutTheRulesTheRestOfThePageIsThere() {
        platform.silence(ContradictionServiceGrpc.getListContradictionRulesMethod());

        assertThat(analyst.reader.open(DESIGN).text())
                .contains("Finns en handlingsplan?", "Uppföljningen kan inte visas just nu.");
        assertThat(analyst.reader.open("/uppfoljning/2026/forhandsgranska").text())
                .contains("Finns en handlingsplan?", "Uppföljningen kan inte visas just nu.");
    }

    @Test
    void whatIsNewAmongThemIsSaidInWords() {
        platform.answer(
                SurveyChangeServiceGrpc.getGetSurveyChangeMethod(),
                SurveyChange.newBuilder()
                        .setCopiedFrom("surveys/2025")
                        .addContradictionRules(ContradictionRuleChange.newBuilder()
                                .setContradictionRuleId("ja-utan-kommentar")
                                .setKind(ContradictionRuleChange.Kind.ADDED)
                                .setSentence("Ni svarar ja men skriver inget mer.")
                                .addFields(added("severity", "SOFT"))
                                .addFields(added("first.question_id", "plan"))
                                .addFields(added("first.test", "CHOSEN"))
                                .addFields(added("first.option_ids", "ja"))
                                .addFields(added("second.test", "UNANSWERED")))
                        .build());

        assertThat(analyst.reader.open("/uppfoljning/2026/nytt").part("kontroller"))
                .contains("Ni svarar ja men skriver inget mer. Ny")
                .contains("Vad den som svarar ska göra tillagt: Ändra eller bekräfta")
                .contains("Första frågan tillagt: Finns en handlingsplan?")
                .contains("Svaret på första frågan tillagt: är något av det valda")
                .contains("Valda svar på första frågan tillagt: Ja")
                .contains("Svaret på andra frågan tillagt: saknas");
    }

    private static FieldChange added(String field, String text) {
        return FieldChange.newBuilder()
                .setField(field)
                .addPieces(Piece.newBuilder().setKind(Piece.Kind.ADDED).setText(text))
                .build();
    }
}
