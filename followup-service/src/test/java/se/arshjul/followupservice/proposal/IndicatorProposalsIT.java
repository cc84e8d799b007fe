package se.arshjul.followupservice.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CompleteIndicatorProposalsRequest;
import se.arshjul.followup.v1.CreateIndicatorProposalRequest;
import se.arshjul.followup.v1.IndicatorProposal;
import se.arshjul.followup.v1.ListIndicatorProposalsRequest;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** CreateIndicatorProposal, ListIndicatorProposals, CompleteIndicatorProposals. */
@ServiceTest
class IndicatorProposalsIT {

    @Autowired
    ResultServiceBlockingStub results;

    @Autowired
    SurveyFixtures given;

    @Test
    void aRepeatedRequestProposesOnce() {
        var survey = given.in(State.PUBLISHED);
        var request = create(survey, "Andel med egen plan");

        var first = analyst().createIndicatorProposal(request);
        var second = analyst().createIndicatorProposal(request);

        assertThat(first.getName()).startsWith(survey + "/indicatorProposals/");
        assertThat(first.getTitle()).isEqualTo("Andel med egen plan");
        assertThat(first.getReason()).isEqualTo("Det går att jämföra.");
        assertThat(ProtoTime.toInstant(first.getCreateTime())).isEqualTo(TestClock.START);
        assertThat(second).isEqualTo(first);
        assertThat(given.audit(first.getName())).containsExactly("CreateIndicatorProposal by people/analyst");
    }

    @Test
    void listsInTheOrderInWhichTheyWereMadePageByPage() {
        var survey = given.in(State.PUBLISHED);
        for (var title : new String[] {"Ett", "Två", "Tre"}) {
            analyst().createIndicatorProposal(create(survey, title));
        }

        var first = analyst().listIndicatorProposals(list(survey).setPageSize(2).build());
        var second = analyst()
                .listIndicatorProposals(
                        list(survey).setPageToken(first.getNextPageToken()).build());

        assertThat(first.getIndicatorProposalsList())
                .extracting(IndicatorProposal::getTitle)
                .containsExactly("Ett", "Två");
        assertThat(second.getIndicatorProposalsList())
                .extracting(IndicatorProposal::getTitle)
                .containsExactly("Tre");
        assertThat(refusalOf(() -> analyst()
                        .listIndicatorProposals(list(given.in(State.PUBLISHED))
                                .setPageToken(first.getNextPageToken())
                                .build())))
                .isEqualTo("INVALID_ARGUMENT PAGE_INVALID");
    }

    @Test
    void reportsEveryFindingAtOnce() {
        var request = create(given.in(State.PUBLISHED), " ").toBuilder();
        request.getIndicatorProposalBuilder().setReason("x".repeat(2_001)).setPlanElement("fa1");

        assertThat(violationsOf(() -> analyst().createIndicatorProposal(request.build())))
                .containsExactly(
                        "indicator_proposal.title WRONG_LENGTH",
                        "indicator_proposal.reason WRONG_LENGTH",
                        "indicator_proposal.plan_element MALFORMED");
        assertThat(refusalOf(() -> analyst().createIndicatorProposal(request.build())))
                .isEqualTo("INVALID_ARGUMENT PROPOSAL_INVALID");
    }

    @Test
    void proposalsComeAfterThePublication() {
        var survey = given.in(State.CLEARED);

        assertThat(refusalOf(() -> analyst().createIndicatorProposal(create(survey, "Ett"))))
                .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
        assertThat(refusalOf(() -> analyst().completeIndicatorProposals(complete(survey))))
                .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
    }

    @Test
    void completedProposalsAreAnnouncedOnceAlsoWhenThereAreNone() {
        var survey = given.in(State.PUBLISHED);
        var request = complete(survey);

        assertThat(analyst().completeIndicatorProposals(request))
                .isEqualTo(analyst().completeIndicatorProposals(request));
        assertThat(given.outbox(survey))
                .containsExactly("followup.indicatorProposalsCompleted {\"decidedBy\": \"people/analyst\"}");
        assertThat(given.audit(survey)).containsExactly("CompleteIndicatorProposals by people/analyst");
    }

    @Test
    void refusesASurveyThatDoesNotExist() {
        var nowhere = SurveyName.of(9999);

        assertThat(refusalOf(() -> analyst().createIndicatorProposal(create(nowhere, "Ett"))))
                .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
        assertThat(refusalOf(() -> analyst().completeIndicatorProposals(complete(nowhere))))
                .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
        assertThat(analyst().listIndicatorProposals(list(nowhere).build()).getIndicatorProposalsList())
                .isEmpty();
    }

    @Test
    void proposalsAreTheAgencysOwnMatter() {
        var survey = given.in(State.PUBLISHED);
        var region = As.person("actors/region-uppsala", "analyst").on(results);

        assertThat(refusalOf(() -> region.createIndicatorProposal(create(survey, "Ett"))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> region.listIndicatorProposals(list(survey).build())))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    private ResultServiceBlockingStub analyst() {
        return As.staff("analyst").on(results);
    }

    private static CreateIndicatorProposalRequest create(SurveyName survey, String title) {
        var request = CreateIndicatorProposalRequest.newBuilder()
                .setParent(survey.toString())
                .setRequestId(UUID.randomUUID().toString());
        request.getIndicatorProposalBuilder().setTitle(title).setReason("Det går att jämföra.");
        return request.build();
    }

    private static ListIndicatorProposalsRequest.Builder list(SurveyName survey) {
        return ListIndicatorProposalsRequest.newBuilder().setParent(survey.toString());
    }

    private static CompleteIndicatorProposalsRequest complete(SurveyName survey) {
        return CompleteIndicatorProposalsRequest.newBuilder()
                .setName(survey.toString())
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }
}
