package se.arshjul.portal.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Amendment.Successor;
import se.arshjul.followup.v1.AmendmentServiceGrpc;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.PreviewAmendmentRequest;
import se.arshjul.followup.v1.PreviewAmendmentResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.Amended;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;

/** Removing an option that has been chosen: the page asks which option succeeds it, and shows whom that touches. */
@PageTest
class SuccessorPagesTest {

    private static final String PAGE = "/uppfoljning/2026/andra";
    private static final String PLAN = PAGE + "/plan";
    private static final String LOOK = "Se vad ändringen gör";
    private static final String FIELD = "successors.nej";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;

    @BeforeEach
    void somebodyHasChosenIt() {
        stands(platform, survey(Survey.State.OPEN));
        Amended.stands(platform);
        platform.handle(AmendmentServiceGrpc.getPreviewAmendmentMethod(), SuccessorPagesTest::preview);
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    /** Refuses until another option succeeds the one that was removed. */
    static PreviewAmendmentResponse preview(PreviewAmendmentRequest asked) {
        if (asked.getSuccessorsList().isEmpty()) {
            throw wrong("AMENDMENT_INVALID", FIELD, "OPTION_CHOSEN", "137 have chosen it: another must succeed it.");
        }
        return Amended.preview().toBuilder()
                .addSuccessors(Amended.successor().setDrafts(14).setWaiting(3).setResponses(120))
                .build();
    }

    @Test
    void whatHasBeenChosenNeedsAnotherInItsPlaceAndThePageSaysByHowMany() {
        var refused = removed();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error(FIELD)).isEqualTo("Alternativet är valt av 137. Välj vilket som gäller i stället.");
        assertThat(refused.text()).contains("Vad gäller i stället för ”Nej”?", "Ja", "Vet ej");
        assertThat(refused.value("reason")).isEqualTo("Dubbelt.");
        assertThat(refused.html()).contains("href=\"#" + FIELD + "\"");
    }

    private Shown removed() {
        return coordinator.press(
                coordinator.open(PLAN), LOOK, "options.nej", "", "newOptions", "Vet ej", "reason", "Dubbelt.");
    }

    @Test
    void nothingIsAskedAboutAnOptionThatStays() {
        assertThat(coordinator.open(PLAN).text()).doesNotContain("Vad gäller i stället");
        assertThat(removed().text()).doesNotContain("Vad gäller i stället för ”Ja”?");
    }

    @Test
    void thePreviewShowsWhatStandsInAndHowManyHaveChosenIt() {
        var preview = coordinator.press(removed(), LOOK, FIELD, "vet-ej");

        assertThat(preview.part("ersatta"))
                .contains(
                        "”På väg” räknas som ”Nej”.",
                        "Har valt det: 14 som håller på att svara, 3 som väntar på godkännande och 120 som har godkänt.");

        coordinator.press(preview, "Ändra frågan");

        var asked = platform.askedOnce(AmendmentServiceGrpc.getCreateAmendmentMethod());
        assertThat(asked.getSuccessorsList())
                .extracting(Successor::getOptionId, Successor::getStandingOptionId)
                .containsExactly(tuple("nej", "vet-ej"));
        assertThat(asked.getQuestion().getOptionsList())
                .extracting(Question.Option::getOptionId)
                .containsExactly("ja", "vet-ej");
    }

    @Test
    void whatIsSentAgainOnceItIsDoneAsksForTheSame() {
        coordinator.press(coordinator.press(removed(), LOOK, FIELD, "vet-ej"), "Ändra frågan");
        platform.answer(
                SurveyServiceGrpc.getListQuestionsMethod(),
                ListQuestionsResponse.newBuilder()
                        .addQuestions(platform.askedOnce(AmendmentServiceGrpc.getCreateAmendmentMethod())
                                .getQuestion())
                        .build());

        assertThat(coordinator.again().leadsTo()).isEqualTo(PAGE);

        var asked = platform.asked(AmendmentServiceGrpc.getCreateAmendmentMethod());
        assertThat(asked).hasSize(2);
        assertThat(asked.getLast()).isEqualTo(asked.getFirst());
    }

    @Test
    void whatWasChosenIsThereWhenItIsWrittenAgain() {
        var again = coordinator.press(coordinator.press(removed(), LOOK, FIELD, "vet-ej"), "Skriv om");

        assertThat(again.value(FIELD)).isEqualTo("vet-ej");
    }

    @Test
    void whatIsKeptAfterAllNeedsNothingInItsPlace() {
        coordinator.press(removed(), LOOK, FIELD, "vet-ej", "options.nej", "Nej");

        assertThat(platform.asked(AmendmentServiceGrpc.getPreviewAmendmentMethod()))
                .last()
                .satisfies(asked -> assertThat(asked.getSuccessorsList()).isEmpty());
    }

    @Test
    void aNewOptionNeverGetsTheIdOfOneThatWasRemoved() {
        Amended.goesOn(platform);

        coordinator.press(coordinator.open(PLAN), LOOK, "newOptions", "På väg", "reason", "Det fattas.");

        assertThat(platform.askedOnce(AmendmentServiceGrpc.getPreviewAmendmentMethod())
                        .getQuestion()
                        .getOptionsList())
                .extracting(Question.Option::getOptionId)
                .containsExactly("ja", "nej", "pa-vag-2");
    }

    @Test
    void theListOfChangesShowsWhatStandsInForWhat() {
        Amended.goesOn(platform);

        assertThat(coordinator.open(PAGE).text())
                .contains("Ändrad: Finns en handlingsplan?", "”På väg” räknas som ”Nej”.")
                .contains("Tillagd: Hur långt har ni kommit?");
    }
}
