package se.arshjul.followupservice.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.FieldChange;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class PreviewAmendmentIT {

    @Autowired
    AmendmentCalls calls;

    @Autowired
    RequestFixtures given;

    @Test
    void tellsWhomAChangeTouchesAndChangesNothing() {
        var survey = given.survey(Survey.State.OPEN);
        given.in(survey, "region-dispatched", State.DISPATCHED);
        given.in(survey, "region-opened", State.OPENED);
        given.in(survey, "region-started", State.STARTED);
        given.in(survey, "region-back", State.SENT_BACK);
        given.in(survey, "region-submitted", State.SUBMITTED);
        given.in(survey, "region-approved", State.APPROVED);
        given.in(survey, "region-accepted", State.ACCEPTED);
        given.in(survey, "kommun-accepted", State.ACCEPTED);
        var change = calls.change(survey, "text", question -> question.setWording("Vad svarar ni här?"));

        var preview = calls.coordinator().previewAmendment(AmendmentCalls.preview(change));

        assertThat(preview.getDrafts()).isEqualTo(2);
        assertThat(preview.getWaiting()).isEqualTo(1);
        assertThat(preview.getResponses()).isEqualTo(3);
        assertThat(preview.getOtherRows()).isZero();
        assertThat(preview.getFieldsList()).extracting(FieldChange::getField).containsExactly("wording");
        assertThat(calls.asked(survey)).isEqualTo(calls.asked(survey, 0));
        assertThat(calls.list(As.staff("coordinator"), survey)).isEmpty();
    }

    @Test
    void nobodyHasAnsweredAndNobodyIsTouched() {
        var survey = given.survey(Survey.State.OPEN);
        given.in(survey, "region-started", State.STARTED);

        var preview = calls.coordinator().previewAmendment(AmendmentCalls.preview(calls.withdraw(survey, "scale")));

        assertThat(preview.getDrafts() + preview.getWaiting() + preview.getResponses())
                .isZero();
    }

    @Test
    void refusesWhatCouldNotBeDone() {
        var survey = given.survey(Survey.State.OPEN);

        assertThat(refusalOf(() -> calls.coordinator()
                        .previewAmendment(AmendmentCalls.preview(
                                calls.change(survey, "choices", question -> question.setRequired(true))))))
                .isEqualTo("INVALID_ARGUMENT AMENDMENT_INVALID");
    }

    @Test
    void whoAnswersReadsWhatWasAmendedAndWhyAndNotByWhom() {
        var name = given.in(State.STARTED);
        calls.reword(name.survey(), "text");

        assertThat(calls.list(As.person(RequestFixtures.UPPSALA, "respondent"), name.survey()))
                .singleElement()
                .satisfies(amendment -> {
                    assertThat(amendment.getReason()).isEqualTo("Frågan gick att förstå på två sätt.");
                    assertThat(amendment.getCreatedBy()).isEmpty();
                });
        assertThat(calls.list(As.staff("analyst"), name.survey()).getFirst().getCreatedBy())
                .isNotEmpty();
    }
}
