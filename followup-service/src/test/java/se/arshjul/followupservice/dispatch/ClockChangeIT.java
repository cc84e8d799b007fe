package se.arshjul.followupservice.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.dispatch.DispatchCalls.close;
import static se.arshjul.followupservice.dispatch.DispatchCalls.settle;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.id;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.followupservice.request.RequestCalls.text;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.DispatchRequestsRequest;
import se.arshjul.followup.v1.DispatchRequestsRequest.Recipient;
import se.arshjul.followup.v1.DispatchServiceGrpc.DispatchServiceBlockingStub;
import se.arshjul.followup.v1.GetReminderFactsRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followupservice.extension.ExtensionCalls;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/**
 * Days of a survey begin and end by the clocks of Sweden, also on the Sundays on which those change: 2026-03-29 has 23
 * hours and 2026-10-25 has 25. Each moment is the last one of its day, and a second later is the next day.
 */
@ServiceTest
class ClockChangeIT {

    private static final String NOT_REACHED = "FAILED_PRECONDITION SURVEY_DATE_NOT_REACHED";
    private static final String OVER = "FAILED_PRECONDITION REQUEST_WRONG_STATE";

    @Autowired
    DispatchServiceBlockingStub dispatch;

    @Autowired
    RequestCalls calls;

    @Autowired
    ExtensionCalls extensions;

    @Autowired
    RequestFixtures given;

    @Autowired
    SurveyFixtures surveys;

    @Autowired
    TestClock clock;

    @ParameterizedTest(name = "on {0}")
    @CsvSource({
        "2026-03-29, 2026-03-28T23:00:00Z",
        "2026-03-30, 2026-03-29T22:00:00Z",
        "2026-10-25, 2026-10-24T22:00:00Z",
        "2026-10-26, 2026-10-25T23:00:00Z"
    })
    void aSurveyOpensAsItsDayBegins(String day, Instant begins) {
        var survey = given.survey(Survey.State.APPROVED);
        move(survey, day, later(day, 26), later(day, 33), later(day, 40));

        clock.set(begins.minusSeconds(61));
        assertThat(refusalOf(() -> engine().dispatchRequests(everybody(survey))))
                .isEqualTo(NOT_REACHED);

        clock.set(begins);
        assertThat(engine().dispatchRequests(everybody(survey)).getRemaining()).isZero();
    }

    @ParameterizedTest(name = "by {0}")
    @CsvSource({
        "2026-03-27, 2026-03-27T22:59:59Z",
        "2026-03-30, 2026-03-30T21:59:59Z",
        "2026-10-23, 2026-10-23T21:59:59Z",
        "2026-10-26, 2026-10-26T22:59:59Z"
    })
    void whoSignsOffInTheLastSecondIsInTimeAndASecondLaterLate(String day, Instant last) {
        var survey = survey("2026-02-02", day, later(day, 14), later(day, 28));
        var inTime = given.in(survey, "region-uppsala", State.SUBMITTED);
        var late = given.of(RequestFixtures.UPPSALA, survey, "kommun-0380", State.SUBMITTED);

        clock.set(last);
        signOff(inTime);
        clock.set(last.plusSeconds(1));
        signOff(late);

        assertThat(calls.respondent().getRequest(get(inTime)).getLate()).isFalse();
        assertThat(calls.respondent().getRequest(get(late)).getLate()).isTrue();
        assertThat(ProtoTime.toInstant(
                        calls.respondent().getRequest(get(inTime)).getAnswerByTime()))
                .isBetween(last, last.plusSeconds(1));
    }

    @ParameterizedTest(name = "until {0}")
    @CsvSource({
        "2026-03-29, 2026-03-29T21:59:59Z",
        "2026-03-30, 2026-03-30T21:59:59Z",
        "2026-10-25, 2026-10-25T22:59:59Z",
        "2026-10-26, 2026-10-26T22:59:59Z"
    })
    void aLateAnswerIsTakenToTheLastSecondAndNotAfter(String day, Instant last) {
        var survey = survey("2026-02-02", "2026-03-13", day, later(day, 14));
        var started = given.in(survey, "region-uppsala", State.STARTED);
        var other = given.of(RequestFixtures.UPPSALA, survey, "kommun-0380", State.STARTED);

        clock.set(last.minusSeconds(61));
        assertThat(refusalOf(() -> engine().closeSurvey(close(survey)))).isEqualTo(NOT_REACHED);
        clock.set(last);
        var saved = calls.respondent().updateAnswer(text(started, "I sista stund", "\"3\""));
        var submitted = calls.respondent().submitResponse(submit(started));
        clock.set(last.plusSeconds(1));

        assertThat(saved.getText()).isEqualTo("I sista stund");
        assertThat(refusalOf(() -> calls.respondent().updateAnswer(text(other, "För sent", "\"3\""))))
                .isEqualTo(OVER);
        assertThat(refusalOf(() -> calls.respondent().submitResponse(submit(other))))
                .isEqualTo(OVER);
        assertThat(refusalOf(() -> calls.approver().approveResponse(approve(started, submitted.getContentHash()))))
                .isEqualTo(OVER);
        assertThat(engine().closeSurvey(close(survey)).getUnsettled()).isZero();
    }

    @ParameterizedTest(name = "to {0}")
    @CsvSource({"2026-03-30, 2026-03-30T21:59:59Z", "2026-10-26, 2026-10-26T22:59:59Z"})
    void longerTimeLastsToTheEndOfItsDay(LocalDate day, Instant last) {
        var before = day.minusDays(10).toString();
        var survey = survey("2026-02-02", before, before, day.plusDays(28).toString());
        var name = given.in(survey, "region-uppsala", State.SUBMITTED);
        clock.set(last.minusSeconds(20 * 86_400));
        extensions.extend(name, day);

        clock.set(last);
        signOff(name);

        assertThat(calls.respondent().getRequest(get(name)).getLate()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2026-03-27T22:59:59Z, 1, true",
        "2026-03-27T23:00:00Z, 1, false",
        "2026-03-29T21:59:59Z, 1, false",
        "2026-03-29T22:00:00Z, 0, true",
        "2026-03-30T21:59:59Z, 0, true",
        "2026-03-30T22:00:00Z, -1, true"
    })
    void remindersCountWorkingDaysOverTheSpringSunday(Instant now, int left, boolean workingDay) {
        reminded("2026-03-30", now, left, workingDay);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2026-10-23T21:59:59Z, 1, true",
        "2026-10-23T22:00:00Z, 1, false",
        "2026-10-25T22:59:59Z, 1, false",
        "2026-10-25T23:00:00Z, 0, true",
        "2026-10-26T22:59:59Z, 0, true",
        "2026-10-26T23:00:00Z, -1, true"
    })
    void remindersCountWorkingDaysOverTheAutumnSunday(Instant now, int left, boolean workingDay) {
        reminded("2026-10-26", now, left, workingDay);
    }

    @ParameterizedTest(name = "by {0}")
    @CsvSource({"2026-03-29, 2026-03-29T21:59:59Z", "2026-10-25, 2026-10-25T22:59:59Z"})
    void theReviewLastsToTheEndOfItsDay(String day, Instant last) {
        var survey = given.survey(Survey.State.CLOSED);
        move(survey, "2026-02-02", "2026-03-13", "2026-03-20", day);
        given.in(survey, "region-uppsala", State.APPROVED);

        clock.set(last.minusSeconds(61));
        assertThat(refusalOf(() -> engine().settleRequests(settle(survey)))).isEqualTo(NOT_REACHED);

        clock.set(last.plusSeconds(1));
        assertThat(engine().settleRequests(settle(survey)).getSettled()).isEqualTo(1);
    }

    private void reminded(String answerBy, Instant now, int left, boolean workingDay) {
        var survey = survey("2026-02-02", answerBy, later(answerBy, 14), later(answerBy, 28));
        var name = given.in(survey, "region-uppsala", State.STARTED);
        clock.set(now);

        var facts = calls.engine()
                .getReminderFacts(GetReminderFactsRequest.newBuilder()
                        .setName(name.toString())
                        .build());

        assertThat(facts.getWorkingDaysLeft()).isEqualTo(left);
        assertThat(facts.getWorkingDay()).isEqualTo(workingDay);
        assertThat(facts.getRequestState()).isEqualTo(Request.State.STARTED);
    }

    private void signOff(RequestName name) {
        calls.approver().approveResponse(approve(name, RequestFixtures.HASH));
    }

    private SurveyName survey(String open, String answerBy, String acceptedUntil, String reviewedBy) {
        var survey = given.survey(Survey.State.OPEN);
        move(survey, open, answerBy, acceptedUntil, reviewedBy);
        return survey;
    }

    private void move(SurveyName survey, String open, String answerBy, String acceptedUntil, String reviewedBy) {
        surveys.set(
                survey,
                "open_date = '" + open + "', answer_by_date = '" + answerBy + "', accepted_until_date = '"
                        + acceptedUntil + "', reviewed_by_date = '" + reviewedBy + "', publish_date = '2026-12-15'");
    }

    private static String later(String day, int days) {
        return LocalDate.parse(day).plusDays(days).toString();
    }

    private static DispatchRequestsRequest everybody(SurveyName survey) {
        return DispatchRequestsRequest.newBuilder()
                .setName(survey.toString())
                .addRecipients(Recipient.newBuilder()
                        .setRecipientId("region-uppsala")
                        .setActor(RequestFixtures.UPPSALA)
                        .setRecipientKind("region")
                        .setDisplayName("Region Uppsala"))
                .setTotalRecipients(1)
                .setRequestId(id())
                .build();
    }

    private DispatchServiceBlockingStub engine() {
        return As.engine().on(dispatch);
    }
}
