package se.arshjul.followupservice.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.coding.CodingCalls.many;
import static se.arshjul.followupservice.coding.CodingCalls.name;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CodeFreeTextsResponse;
import se.arshjul.followupservice.aggregation.AnsweredFixtures;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.ServiceTest;

/** Many answers are given a theme at once, and what became of them is reported. */
@ServiceTest
class CodeFreeTextsIT {

    @Autowired
    CodingCalls calls;

    @Autowired
    SurveyFixtures given;

    @Autowired
    AnsweredFixtures answered;

    private SurveyName survey;

    @BeforeEach
    void answer() {
        survey = given.in(State.CLOSED);
        for (var request : List.of("region-a", "region-b", "region-c")) {
            answered.accepted(survey, request);
            answered.answer(survey, request, "text", "Svar");
        }
        calls.theme(survey, "Tid");
        calls.theme(survey, "Pengar");
    }

    @Test
    void theReportTellsWhatChangedWhatStayedAndWhatIsMissing() {
        calls.code(survey, "region-a", "tid", "pengar");

        assertThat(calls.add(survey, "tid", "region-a", "region-b", "region-x"))
                .isEqualTo(CodeFreeTextsResponse.newBuilder()
                        .setChanged(1)
                        .setUnchanged(1)
                        .addMissing(name(survey, "region-x"))
                        .build());
        assertThat(calls.list(survey, "", false))
                .containsExactly("region-a: Svar [pengar, tid]", "region-b: Svar [tid]", "region-c: Svar []");
    }

    @Test
    void aThemeIsTakenAwayFromThoseThatHaveIt() {
        calls.code(survey, "region-a", "tid", "pengar");

        var report = calls.analyst()
                .codeFreeTexts(many(survey, "tid", "region-a", "region-b")
                        .setRemove(true)
                        .build());

        assertThat(report.getChanged()).isEqualTo(1);
        assertThat(report.getUnchanged()).isEqualTo(1);
        assertThat(calls.get(survey, "region-a").getThemeIdsList()).containsExactly("pengar");
    }

    @Test
    void aRepeatedRequestChangesNothingAndReportsTheSame() {
        var request = many(survey, "tid", "region-a", "region-b").build();

        var first = calls.analyst().codeFreeTexts(request);

        assertThat(calls.analyst().codeFreeTexts(request)).isEqualTo(first);
        assertThat(first.getChanged()).isEqualTo(2);
        assertThat(given.audit(name(survey, "region-a"))).containsExactly("CodeFreeTexts by people/analyst");
    }

    @Test
    void anAnswerToAnotherQuestionIsNotAmongThem() {
        answered.answer(survey, "region-a", "choice", "yes");
        var other = survey + "/requests/region-a/answers/choice";

        assertThat(calls.analyst()
                        .codeFreeTexts(many(survey, "tid").addNames(other).build())
                        .getMissingList())
                .containsExactly(other);
    }

    @Test
    void everyFindingIsReportedAtOnce() {
        assertThat(violationsOf(
                        () -> calls.analyst().codeFreeTexts(many(survey, "Fel!").build())))
                .containsExactlyInAnyOrder("names REQUIRED", "theme_id MALFORMED");
        var crowd = IntStream.range(0, 201).mapToObj(at -> "region-" + at).toArray(String[]::new);
        assertThat(violationsOf(() -> calls.add(survey, "tid", crowd))).containsExactly("names TOO_MANY");
        assertThat(refusalOf(() -> calls.add(survey, "annat", "region-a"))).isEqualTo("NOT_FOUND THEME_NOT_FOUND");
    }
}
