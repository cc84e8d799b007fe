package se.arshjul.followupservice.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.MoveDatesRequest;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class MoveDatesIT {

    @Autowired
    SurveyServiceBlockingStub surveys;

    @Autowired
    SurveyFixtures given;

    @Test
    void movesDatesOfAnOpenSurveyAndTellsItsProcessOnce() {
        var name = given.open();
        var request = move(name).build();

        var first = coordinator().moveDates(request);
        var second = coordinator().moveDates(request);

        assertThat(ProtoTime.toInstant(first.getAnswerByTime()))
                .isEqualTo(Instant.parse("2026-03-27T22:59:59.999999Z"));
        assertThat(ProtoTime.toInstant(first.getAcceptedUntilTime()))
                .isEqualTo(Instant.parse("2026-04-02T21:59:59.999999Z"));
        assertThat(second).isEqualTo(first);
        assertThat(given.outbox(name)).containsExactly("followup.surveyDatesMoved {}");
        assertThat(given.audit(name)).containsExactly("MoveDates by people/coordinator");
    }

    @Test
    void whatHasPassedStays() {
        var request = move(given.open());
        request.getSurveyBuilder().setOpenDate(ProtoTime.toProto(LocalDate.of(2026, 3, 4)));

        assertThat(violationsOf(() -> coordinator().moveDates(request.build())))
                .containsExactly("survey.open_date PASSED");
    }

    @Test
    void needsAllDatesInOrder() {
        var request = move(given.open());
        request.getSurveyBuilder()
                .clearPublishDate()
                .setReviewedByDate(ProtoTime.toProto(LocalDate.of(2026, 4, 1)))
                .setAnswerByDate(ProtoTime.toProto(LocalDate.of(2026, 4, 3)));

        assertThat(violationsOf(() -> coordinator().moveDates(request.build())))
                .containsExactlyInAnyOrder(
                        "survey.publish_date REQUIRED",
                        "survey.accepted_until_date NOT_IN_ORDER",
                        "survey.reviewed_by_date NOT_IN_ORDER",
                        "survey.answer_by_date NOT_A_WORKING_DAY");
    }

    @Test
    void refusesADateThatDoesNotExist() {
        var request = move(given.open());
        request.getSurveyBuilder().getPublishDateBuilder().setMonth(0);

        assertThat(violationsOf(() -> coordinator().moveDates(request.build())))
                .containsExactly("survey.publish_date NO_SUCH_DATE");
    }

    @Test
    void movesOnlyBetweenApprovalAndEnd() {
        for (var state : new State[] {State.DESIGNING, State.DESIGNED, State.PUBLISHED, State.CANCELLED}) {
            var name = given.in(state);

            assertThat(refusalOf(() -> coordinator().moveDates(move(name).build())))
                    .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
        }
    }

    @Test
    void refusesAnOldEtag() {
        var request = move(given.open());
        request.getSurveyBuilder().setEtag("\"6\"");

        assertThat(refusalOf(() -> coordinator().moveDates(request.build()))).isEqualTo("ABORTED SURVEY_CHANGED");
    }

    @Test
    void refusesASurveyThatDoesNotExist() {
        assertThat(refusalOf(
                        () -> coordinator().moveDates(move(SurveyName.of(9999)).build())))
                .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
    }

    private SurveyServiceBlockingStub coordinator() {
        return As.staff("coordinator").on(surveys);
    }

    private static MoveDatesRequest.Builder move(SurveyName name) {
        var request =
                MoveDatesRequest.newBuilder().setRequestId(UUID.randomUUID().toString());
        request.getSurveyBuilder()
                .setName(name.toString())
                .setEtag("\"7\"")
                .setOpenDate(ProtoTime.toProto(SurveyFixtures.OPEN))
                .setAnswerByDate(ProtoTime.toProto(LocalDate.of(2026, 3, 27)))
                .setAcceptedUntilDate(ProtoTime.toProto(LocalDate.of(2026, 4, 2)))
                .setReviewedByDate(ProtoTime.toProto(SurveyFixtures.REVIEWED_BY))
                .setPublishDate(ProtoTime.toProto(SurveyFixtures.PUBLISH));
        return request;
    }
}
