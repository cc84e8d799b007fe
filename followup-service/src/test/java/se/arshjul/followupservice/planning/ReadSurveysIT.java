package se.arshjul.followupservice.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import com.google.type.Date;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.followup.v1.ListQuestionsRequest;
import se.arshjul.followup.v1.ListSurveysRequest;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class ReadSurveysIT {

    private static final As RESPONDENT = As.person("actors/region-uppsala", "respondent");

    @Autowired
    SurveyServiceBlockingStub surveys;

    @Autowired
    SurveyFixtures given;

    @Test
    void tellsTheAgencyEverythingAboutASurvey() {
        var name = given.in(State.APPROVED);

        var survey = As.staff("analyst").on(surveys).getSurvey(get(name));

        assertThat(survey.getName()).isEqualTo(name.toString());
        assertThat(survey.getYear()).isEqualTo(name.year());
        assertThat(survey.getState()).isEqualTo(Survey.State.APPROVED);
        assertThat(survey.getQuestionCount()).isEqualTo(5);
        assertThat(survey.getEtag()).isEqualTo("\"7\"");
        assertThat(survey.getAnswerByDate())
                .isEqualTo(
                        Date.newBuilder().setYear(2026).setMonth(3).setDay(13).build());
        assertThat(ProtoTime.toInstant(survey.getOpenTime())).isEqualTo(Instant.parse("2026-02-01T23:00:00Z"));
        assertThat(ProtoTime.toInstant(survey.getAcceptedUntilTime()))
                .isEqualTo(Instant.parse("2026-03-20T22:59:59.999999Z"));
        assertThat(ProtoTime.toInstant(survey.getPublishTime())).isEqualTo(Instant.parse("2026-04-14T22:00:00Z"));
        assertThat(survey.getSectionsList())
                .extracting(Survey.Section::getSectionId)
                .containsExactly("first", "second");
    }

    @Test
    void theProcessReadsASurveyToo() {
        assertThat(As.engine().on(surveys).getSurvey(get(given.designing())).getState())
                .isEqualTo(Survey.State.DESIGNING);
    }

    @Test
    void aBodySeesASurveyOnceItHasGoneOut() {
        assertThat(RESPONDENT.on(surveys).getSurvey(get(given.open())).getState())
                .isEqualTo(Survey.State.OPEN);
    }

    @Test
    void aBodySeesNoDraftOfWhatIsPublishedWithTheResults() {
        var name = given.in(State.REVIEWING);
        given.set(name, "analysis = 'Utkast', fact_sheet = 'Utkast', reason = 'Kolla fråga 3'");

        var seen = RESPONDENT.on(surveys).getSurvey(get(name));
        var listed = RESPONDENT
                .on(surveys)
                .listSurveys(ListSurveysRequest.newBuilder().setPageSize(1).build())
                .getSurveys(0);

        assertThat(seen.getAnalysis() + seen.getFactSheet() + seen.getReason()).isEmpty();
        assertThat(listed).isEqualTo(seen);
        assertThat(As.staff("analyst").on(surveys).getSurvey(get(name)).getAnalysis())
                .isEqualTo("Utkast");
    }

    @Test
    void aBodyIsRefusedAlikeWhatItMayNotSeeAndWhatDoesNotExist() {
        for (var name : List.of(given.in(State.APPROVED).toString(), "surveys/9999", "surveys/nonsense", "")) {
            assertThat(refusalOf(() -> RESPONDENT.on(surveys).getSurvey(get(name))))
                    .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
            assertThat(refusalOf(() -> RESPONDENT.on(surveys).listQuestions(questions(name))))
                    .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        }
    }

    @Test
    void theAgencyIsToldThatASurveyDoesNotExist() {
        for (var name : List.of("surveys/9999", "surveys/nonsense", "")) {
            assertThat(refusalOf(() -> As.staff("analyst").on(surveys).getSurvey(get(name))))
                    .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
            assertThat(refusalOf(() -> As.staff("analyst").on(surveys).listQuestions(questions(name))))
                    .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
        }
    }

    @Test
    void nobodyIsToldAnythingWithoutAToken() {
        var open = given.open();

        assertThat(refusalOf(() -> As.anyone().on(surveys).getSurvey(get(open))))
                .isEqualTo("UNAUTHENTICATED TOKEN_MISSING");
        assertThat(refusalOf(() -> As.login("a@b.test", "A").on(surveys).getSurvey(get(open))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void listsNewestFirstPageByPageWithoutGapOrRepeat() {
        var older = given.designing();
        var newer = given.open();
        var staff = As.staff("coordinator").on(surveys);
        List<String> names = new ArrayList<>();
        var token = "";
        do {
            var page = staff.listSurveys(ListSurveysRequest.newBuilder()
                    .setPageSize(2)
                    .setPageToken(token)
                    .build());
            page.getSurveysList().forEach(survey -> names.add(survey.getName()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());

        assertThat(names).startsWith(newer.toString(), older.toString()).doesNotHaveDuplicates();
        assertThat(names).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void listsToABodyOnlyWhatHasGoneOut() {
        var hidden = given.in(State.DESIGNED);
        var shown = given.in(State.CLOSED);

        var names = RESPONDENT
                .on(surveys)
                .listSurveys(ListSurveysRequest.newBuilder().setPageSize(1000).build())
                .getSurveysList()
                .stream()
                .map(Survey::getName)
                .toList();

        assertThat(names).contains(shown.toString()).doesNotContain(hidden.toString());
    }

    @Test
    void listsQuestionsInTheirOrderWithAllThatBelongsToTheirKind() {
        var name = given.open();

        var all = RESPONDENT.on(surveys).listQuestions(questions(name)).getQuestionsList();

        assertThat(all)
                .extracting(question -> question.getName().replaceFirst(".*/", ""))
                .containsExactly("choice", "choices", "scale", "number", "text");
        assertThat(all).extracting(Question::getPosition).containsExactly(1, 2, 3, 4, 5);
        assertThat(all.getFirst().getOptionsList())
                .extracting(Question.Option::getOptionId)
                .containsExactly("yes", "no");
        assertThat(all.get(2).getScale().getMaxLabel()).isEqualTo("Mycket");
        assertThat(all.get(3).getNumberRange().getMax().getValue()).isEqualTo("100");
        assertThat(all.get(3).getNumberRange().getUnit()).isEqualTo("procent");
        assertThat(all.getLast().getMaxLength()).isEqualTo(500);
    }

    @Test
    void listsQuestionsPageByPage() {
        var name = given.open();
        var staff = As.staff("analyst").on(surveys);
        var first =
                staff.listQuestions(questions(name).toBuilder().setPageSize(3).build());
        var second = staff.listQuestions(questions(name).toBuilder()
                .setPageSize(3)
                .setPageToken(first.getNextPageToken())
                .build());

        assertThat(first.getQuestionsList()).hasSize(3);
        assertThat(second.getQuestionsList()).extracting(Question::getPosition).containsExactly(4, 5);
        assertThat(second.getNextPageToken()).isEmpty();
    }

    @Test
    void aPageTokenFitsOnlyItsQuery() {
        var staff = As.staff("analyst").on(surveys);
        var token = staff.listQuestions(
                        questions(given.open()).toBuilder().setPageSize(1).build())
                .getNextPageToken();
        var other = questions(given.open()).toBuilder().setPageToken(token).build();

        assertThat(refusalOf(() -> staff.listQuestions(other))).isEqualTo("INVALID_ARGUMENT PAGE_INVALID");
        assertThat(refusalOf(() -> staff.listSurveys(
                        ListSurveysRequest.newBuilder().setPageToken(token).build())))
                .isEqualTo("INVALID_ARGUMENT PAGE_INVALID");
        assertThat(refusalOf(() -> staff.listSurveys(
                        ListSurveysRequest.newBuilder().setPageSize(-1).build())))
                .isEqualTo("INVALID_ARGUMENT PAGE_INVALID");
    }

    private static GetSurveyRequest get(SurveyName name) {
        return get(name.toString());
    }

    private static GetSurveyRequest get(String name) {
        return GetSurveyRequest.newBuilder().setName(name).build();
    }

    private static ListQuestionsRequest questions(SurveyName name) {
        return questions(name.toString());
    }

    private static ListQuestionsRequest questions(String name) {
        return ListQuestionsRequest.newBuilder().setParent(name).build();
    }
}
