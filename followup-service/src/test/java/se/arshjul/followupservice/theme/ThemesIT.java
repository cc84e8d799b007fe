package se.arshjul.followupservice.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CloseSurveyRequest;
import se.arshjul.followup.v1.DeleteThemeRequest;
import se.arshjul.followup.v1.DispatchServiceGrpc.DispatchServiceBlockingStub;
import se.arshjul.followup.v1.ListThemesRequest;
import se.arshjul.followup.v1.Theme;
import se.arshjul.followup.v1.ThemeServiceGrpc.ThemeServiceBlockingStub;
import se.arshjul.followup.v1.UpdateThemeRequest;
import se.arshjul.followupservice.aggregation.AnsweredFixtures;
import se.arshjul.followupservice.coding.CodingCalls;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** Themes of a question: made, renamed, removed, and there again the next year. */
@ServiceTest
class ThemesIT {

    @Autowired
    ThemeServiceBlockingStub themes;

    @Autowired
    DispatchServiceBlockingStub dispatch;

    @Autowired
    CodingCalls calls;

    @Autowired
    SurveyFixtures given;

    @Autowired
    AnsweredFixtures answered;

    @Autowired
    TestClock clock;

    @Test
    void aThemeIsMadeWithAnIdOfWhatItIsCalled() {
        var survey = given.in(State.CLOSED);

        var made = calls.theme(survey, "Tid och låg bemanning");

        assertThat(made)
                .isEqualTo(Theme.newBuilder()
                        .setName(survey + "/questions/text/themes/tid-och-lag-bemanning")
                        .setDisplayName("Tid och låg bemanning")
                        .setDescription("När det handlar om det.")
                        .setUpdateTime(ProtoTime.toProto(TestClock.START))
                        .setUpdatedBy("people/analyst")
                        .setEtag("\"1\"")
                        .build());
        assertThat(list(survey)).containsExactly(made);
        assertThat(given.audit(made.getName())).containsExactly("CreateTheme by people/analyst");
    }

    @Test
    void aRepeatedRequestMakesOne() {
        var survey = given.in(State.CLOSED);
        var request = CodingCalls.theme(survey + "/questions/text", "Tid");

        assertThat(analyst().createTheme(request)).isEqualTo(analyst().createTheme(request));
        assertThat(list(survey)).hasSize(1);
    }

    @Test
    void anIdStaysWhenTheThemeIsCalledSomethingElse() {
        var survey = given.in(State.CLOSED);
        var made = calls.theme(survey, "Tid");

        var renamed = analyst().updateTheme(update(made, "Tidsbrist"));
        var another = calls.theme(survey, "Tid");

        assertThat(renamed.getName()).isEqualTo(made.getName());
        assertThat(renamed.getDisplayName()).isEqualTo("Tidsbrist");
        assertThat(another.getName()).isEqualTo(made.getName() + "-2");
        assertThat(refusalOf(() -> analyst().updateTheme(update(made, "För sent"))))
                .isEqualTo("ABORTED THEME_CHANGED");
    }

    @Test
    void twoThemesOfAQuestionAreNotCalledTheSame() {
        var survey = given.in(State.CLOSED);
        calls.theme(survey, "Tid");
        var other = calls.theme(survey, "Pengar");

        assertThat(refusalOf(() -> calls.theme(survey, "TID"))).isEqualTo("ALREADY_EXISTS THEME_EXISTS");
        assertThat(refusalOf(() -> analyst().updateTheme(update(other, "tid"))))
                .isEqualTo("ALREADY_EXISTS THEME_EXISTS");
    }

    @Test
    void aThemeIsRemovedWhenNoAnswerHasIt() {
        var survey = given.in(State.CLOSED);
        answered.accepted(survey, "region-a");
        answered.answer(survey, "region-a", "text", "Svar");
        var made = calls.theme(survey, "Tid");
        calls.code(survey, "region-a", "tid");

        assertThat(list(survey).getFirst().getAnswers()).isEqualTo(1);
        assertThat(refusalOf(() -> analyst().deleteTheme(delete(made)))).isEqualTo("FAILED_PRECONDITION THEME_USED");

        calls.code(survey, "region-a");
        analyst().deleteTheme(delete(made));

        assertThat(list(survey)).isEmpty();
    }

    @Test
    void onlyFreeTextThatIsInHasThemes() {
        assertThat(refusalOf(() -> calls.theme(given.open(), "Tid")))
                .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
        var survey = given.in(State.CLOSED);
        assertThat(refusalOf(() -> analyst().createTheme(CodingCalls.theme(survey + "/questions/choice", "Tid"))))
                .isEqualTo("FAILED_PRECONDITION QUESTION_NOT_TEXT");
        assertThat(refusalOf(() -> analyst().createTheme(CodingCalls.theme(survey + "/questions/none", "Tid"))))
                .isEqualTo("NOT_FOUND QUESTION_NOT_FOUND");
        assertThat(violationsOf(() -> calls.theme(survey, " "))).containsExactly("theme.display_name WRONG_LENGTH");
    }

    @Test
    void whenTheNextSurveyClosesItsQuestionHasTheThemesOfTheOneBefore() {
        var before = given.in(State.CLOSED);
        calls.theme(before, "Tid");
        calls.theme(before, "Pengar");
        var now = given.open();
        clock.set(SurveyFixtures.REVIEW_OVER);

        As.engine()
                .on(dispatch)
                .closeSurvey(CloseSurveyRequest.newBuilder()
                        .setName(now.toString())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());

        assertThat(list(now))
                .extracting(theme -> theme.getName() + " " + theme.getDisplayName() + theme.getUpdatedBy())
                .containsExactly(now + "/questions/text/themes/pengar Pengar", now + "/questions/text/themes/tid Tid");
        assertThat(given.audit(now + "/questions/text/themes/tid")).hasSize(1);
    }

    private ThemeServiceBlockingStub analyst() {
        return As.staff("analyst").on(themes);
    }

    private List<Theme> list(SurveyName survey) {
        return analyst()
                .listThemes(ListThemesRequest.newBuilder()
                        .setParent(survey + "/questions/text")
                        .build())
                .getThemesList();
    }

    private static UpdateThemeRequest update(Theme theme, String name) {
        return UpdateThemeRequest.newBuilder()
                .setTheme(theme.toBuilder().setDisplayName(name))
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    private static DeleteThemeRequest delete(Theme theme) {
        return DeleteThemeRequest.newBuilder()
                .setName(theme.getName())
                .setEtag(theme.getEtag())
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }
}
