package se.arshjul.followupservice.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.answer;
import static se.arshjul.followupservice.request.RequestCalls.check;
import static se.arshjul.followupservice.request.RequestCalls.choice;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.update;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Finding;
import se.arshjul.followup.v1.ListAnswersRequest;
import se.arshjul.followup.v1.MonitorRequestsRequest;
import se.arshjul.followup.v1.MonitorRequestsResponse.SectionProgress;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followupservice.question.ConditionFixtures;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.testkit.ServiceTest;

/** A question whose condition the answers do not meet is not asked: {@code choice}, {@code choices}, {@code number}. */
@ServiceTest
class HiddenQuestionIT {

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    ConditionFixtures conditions;

    private RequestName name;

    @BeforeEach
    void ask() {
        name = given.in(conditions.in(Survey.State.OPEN), "region-uppsala", State.OPENED);
    }

    @Test
    void aHiddenQuestionIsNeverRequired() {
        assertThat(missing()).containsExactly("choice");
        save("choice", "no");
        assertThat(missing()).isEmpty();

        save("choice", "yes");
        assertThat(missing()).isEmpty();
        choices("a");
        assertThat(missing()).containsExactly("number");
        assertThat(refusalOf(() -> calls.respondent().submitResponse(submit(name))))
                .isEqualTo("FAILED_PRECONDITION ANSWERS_INCOMPLETE");

        choices("c");
        assertThat(calls.respondent().submitResponse(submit(name)).getVersion()).isEqualTo(1);
    }

    @Test
    void anAnswerToAQuestionThatBecomesHiddenIsKeptAndNotSubmittedAndComesBack() {
        save("choice", "yes");
        choices("a", "c");
        calls.respondent().updateAnswer(number(name, "12", ""));

        save("choice", "no");
        var submitted = calls.respondent().submitResponse(submit(name));

        assertThat(questions(submitted.getAnswersList())).containsExactly("choice");
        assertThat(questions(list(calls.respondent()))).containsExactly("choice", "choices", "number");
        calls.approver().returnResponse(RequestCalls.giveBack(name));
        save("choice", "yes");
        var again = calls.respondent().submitResponse(submit(name));
        assertThat(questions(again.getAnswersList())).containsExactly("choice", "choices", "number");
        assertThat(again.getContentHash()).isNotEqualTo(submitted.getContentHash());
    }

    @Test
    void theContentHashIsOfWhatWasAskedAndNotOfWhatIsHidden() {
        save("choice", "no");
        var empty = calls.respondent().submitResponse(submit(name)).getContentHash();
        calls.approver().returnResponse(RequestCalls.giveBack(name));
        save("choice", "yes");
        choices("b");
        save("choice", "no");

        assertThat(calls.respondent().submitResponse(submit(name)).getContentHash())
                .isEqualTo(empty);
    }

    @Test
    void theAgencySeesNoAnswerToAQuestionThatWasNotAsked() {
        save("choice", "yes");
        choices("a");
        save("choice", "no");
        var hash = calls.respondent().submitResponse(submit(name)).getContentHash();
        calls.approver().approveResponse(RequestCalls.approve(name, hash));

        assertThat(questions(list(calls.analyst()))).containsExactly("choice");
    }

    @Test
    void onlyQuestionsThatAreAskedAreCounted() {
        assertCounts(0, 3);
        save("choice", "yes");
        assertCounts(1, 4);
        choices("a");
        calls.respondent().updateAnswer(number(name, "12", ""));
        assertCounts(3, 5);
        save("choice", "no");
        assertCounts(1, 3);
    }

    @Test
    void theMonitorCountsSectionBySectionWhatIsAsked() {
        save("choice", "yes");
        choices("a");
        assertThat(sections()).containsExactly("first 2/3, 0 missing", "second 0/2, 1 missing");
        save("choice", "no");

        assertThat(sections()).containsExactly("first 1/2, 0 missing", "second 0/1, 0 missing");
    }

    private List<String> sections() {
        var row = calls.analyst()
                .monitorRequests(MonitorRequestsRequest.newBuilder()
                        .setParent(name.survey().toString())
                        .build())
                .getRows(0);
        assertThat(row.getRequest().getQuestionCount())
                .isEqualTo(row.getSectionsList().stream()
                        .mapToInt(SectionProgress::getQuestionCount)
                        .sum());
        return row.getSectionsList().stream()
                .map(section -> "%s %d/%d, %d missing"
                        .formatted(
                                section.getSectionId(),
                                section.getAnsweredCount(),
                                section.getQuestionCount(),
                                section.getMissingCount()))
                .toList();
    }

    private void assertCounts(int answered, int questions) {
        var request = calls.respondent().getRequest(get(name));
        assertThat(request.getAnsweredCount()).isEqualTo(answered);
        assertThat(request.getQuestionCount()).isEqualTo(questions);
    }

    private List<String> missing() {
        return calls.respondent().checkAnswers(check(name)).getFindingsList().stream()
                .map(Finding::getQuestion)
                .map(HiddenQuestionIT::id)
                .toList();
    }

    private void save(String question, String option) {
        calls.respondent().updateAnswer(choice(name, option, etag(question)));
    }

    private void choices(String... options) {
        var wanted = Answer.Choices.newBuilder().addAllOptionIds(List.of(options));
        calls.respondent()
                .updateAnswer(update(answer(name, "choices", etag("choices")).setChoices(wanted)));
    }

    private String etag(String question) {
        return list(calls.respondent()).stream()
                .filter(answer -> id(answer.getName()).equals(question))
                .map(Answer::getEtag)
                .findFirst()
                .orElse("");
    }

    private List<Answer> list(RequestServiceBlockingStub who) {
        return who.listAnswers(ListAnswersRequest.newBuilder()
                        .setParent(name.toString())
                        .build())
                .getAnswersList();
    }

    private static List<String> questions(List<Answer> answers) {
        return answers.stream().map(answer -> id(answer.getName())).toList();
    }

    private static String id(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
