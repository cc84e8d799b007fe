package se.arshjul.followupservice.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.coding.CodingCalls.name;
import static se.arshjul.followupservice.coding.CodingCalls.one;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Coding;
import se.arshjul.followup.v1.ListCodingsRequest;
import se.arshjul.followup.v1.ListThemeChangesRequest;
import se.arshjul.followup.v1.ThemeChange;
import se.arshjul.followupservice.aggregation.AnsweredFixtures;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** One answer is given its themes, and who did it is kept. */
@ServiceTest
class CodeFreeTextIT {

    @Autowired
    CodingCalls calls;

    @Autowired
    SurveyFixtures given;

    @Autowired
    AnsweredFixtures answered;

    @Autowired
    TestClock clock;

    private SurveyName survey;

    @BeforeEach
    void answer() {
        survey = given.in(State.CLOSED);
        for (var request : List.of("kommun-b", "region-a", "region-c")) {
            answered.accepted(survey, request);
            answered.answer(survey, request, "text", "Svar av " + request);
        }
        calls.theme(survey, "Tid");
        calls.theme(survey, "Pengar");
    }

    @Test
    void anAnswerHasTheThemesThatWereLastSaidAndNoOthers() {
        assertThat(calls.code(survey, "region-a", "tid", "pengar", "tid").getThemeIdsList())
                .containsExactly("pengar", "tid");
        assertThat(calls.code(survey, "region-a", "tid").getThemeIdsList()).containsExactly("tid");
        assertThat(calls.code(survey, "region-a").getThemeIdsList()).isEmpty();
    }

    @Test
    void answersAreFoundByThemeAndByHavingNone() {
        calls.code(survey, "region-a", "tid");

        assertThat(calls.list(survey, "", false))
                .containsExactly(
                        "kommun-b: Svar av kommun-b []",
                        "region-a: Svar av region-a [tid]",
                        "region-c: Svar av region-c []");
        assertThat(calls.list(survey, "tid", false)).containsExactly("region-a: Svar av region-a [tid]");
        assertThat(calls.list(survey, "", true)).hasSize(2).noneMatch(text -> text.startsWith("region-a"));
    }

    @Test
    void howFarTheCodingHasComeIsToldWithWhatItIsOf() {
        calls.code(survey, "region-a", "tid");

        assertThat(calls.analyst()
                        .listCodings(ListCodingsRequest.newBuilder()
                                .setParent(survey.toString())
                                .build())
                        .getCodingsList())
                .containsExactly(Coding.newBuilder()
                        .setQuestion(survey + "/questions/text")
                        .setWording("Vad svarar ni?")
                        .setThemes(2)
                        .setAnswered(3)
                        .setCoded(1)
                        .setOpen(true)
                        .build());
    }

    @Test
    void everyThemeGivenOrTakenIsKeptWithWhoAndWhen() {
        calls.code(survey, "region-a", "tid");
        clock.advance(Duration.ofHours(1));
        calls.code(survey, "region-a", "pengar");

        assertThat(history("region-a")).containsExactly("REMOVED Tid", "ADDED Pengar", "ADDED Tid");
        var first = changes("region-a").getLast();
        assertThat(first.getChangedBy()).isEqualTo("people/analyst");
        assertThat(first.getChangeTime()).isEqualTo(ProtoTime.toProto(TestClock.START));
        assertThat(given.audit(name(survey, "region-a")))
                .containsExactly("CodeFreeText by people/analyst", "CodeFreeText by people/analyst");
        assertThat(history("region-c")).isEmpty();
    }

    @Test
    void aColleaguesCodingIsNotOverwritten() {
        var read = calls.get(survey, "region-a");
        calls.code(survey, "region-a", "tid");

        assertThat(refusalOf(() -> calls.analyst().codeFreeText(one(read, "pengar"))))
                .isEqualTo("ABORTED CODING_CHANGED");
        assertThat(calls.get(survey, "region-a").getThemeIdsList()).containsExactly("tid");
    }

    @Test
    void aRepeatedRequestCodesOnce() {
        var request = one(calls.get(survey, "region-a"), "tid");

        var first = calls.analyst().codeFreeText(request);

        assertThat(calls.analyst().codeFreeText(request)).isEqualTo(first);
        assertThat(history("region-a")).hasSize(1);
    }

    @Test
    void whatIsSaidAgainChangesNothing() {
        var before = calls.code(survey, "region-a", "tid");

        assertThat(calls.code(survey, "region-a", "tid")).isEqualTo(before);
    }

    @Test
    void anotherVersionOfTheResponseIsReadAnew() {
        calls.code(survey, "region-a", "tid");
        var read = calls.get(survey, "region-a");
        answered.update(survey, "UPDATE response SET state = 'REPLACED'");
        answered.response(survey, "region-a", 2, "TAKEN");
        answered.answer(survey, "region-a", 2, "text", "Något annat");

        assertThat(calls.list(survey, "", false)).containsExactly("region-a: Något annat []");
        assertThat(refusalOf(() -> calls.analyst().codeFreeText(one(read, "tid"))))
                .isEqualTo("ABORTED CODING_CHANGED");
    }

    @Test
    void whatIsNotAcceptedOrHasNoSuchThemeIsNotCoded() {
        answered.asked(survey, "kommun-d", "APPROVED");
        answered.response(survey, "kommun-d", 1, "SIGNED");
        answered.answer(survey, "kommun-d", "text", "Väntar");

        assertThat(refusalOf(() -> calls.get(survey, "kommun-d"))).isEqualTo("NOT_FOUND FREE_TEXT_NOT_FOUND");
        assertThat(refusalOf(() -> calls.code(survey, "region-a", "annat"))).isEqualTo("NOT_FOUND THEME_NOT_FOUND");
        assertThat(refusalOf(() -> calls.code(survey, "region-a", "Fel!")))
                .isEqualTo("INVALID_ARGUMENT CODING_INVALID");
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "REVIEWED", "CLEARED", "CANCELLED"})
    void nothingIsCodedBeforeTheClosingNorWhileResultsWaitToBePublished(State state) {
        given.become(survey, state);

        assertThat(refusalOf(() -> calls.code(survey, "region-a", "tid")))
                .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
    }

    private List<String> history(String request) {
        return changes(request).stream()
                .map(change -> change.getKind() + " " + change.getDisplayName())
                .toList();
    }

    private List<ThemeChange> changes(String request) {
        return calls.analyst()
                .listThemeChanges(ListThemeChangesRequest.newBuilder()
                        .setParent(name(survey, request))
                        .build())
                .getThemeChangesList();
    }
}
