package se.arshjul.followupservice.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.ApproveDispatchRequest;
import se.arshjul.followup.v1.ChooseRecipientsRequest;
import se.arshjul.followup.v1.GetRecipientChoiceRequest;
import se.arshjul.followup.v1.RecipientChoice;
import se.arshjul.followup.v1.RecipientChoice.Recipient;
import se.arshjul.followup.v1.RecipientChoiceServiceGrpc.RecipientChoiceServiceBlockingStub;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class ChooseRecipientsIT {

    @Autowired
    RecipientChoiceServiceBlockingStub choices;

    @Autowired
    SurveyServiceBlockingStub surveys;

    @Autowired
    SurveyFixtures given;

    @Test
    void aSurveyGoesToEveryoneUntilSomebodyChooses() {
        var found = get(given.designing());

        assertThat(found.getEveryone()).isTrue();
        assertThat(found.getRecipientsList()).isEmpty();
        assertThat(found.hasUpdateTime()).isFalse();
    }

    @Test
    void whoIsChosenIsKeptInOrderWithTheGroupsAndWhoWasLeftOut() {
        var survey = given.designing();
        var before = get(survey);

        var chosen = choose(some(survey).setEtag(before.getEtag()));

        assertThat(chosen)
                .isEqualTo(some(survey)
                        .setUpdatedBy("people/coordinator")
                        .setUpdateTime(ProtoTime.toProto(TestClock.START))
                        .setEtag(chosen.getEtag())
                        .build());
        assertThat(chosen.getEtag()).isNotEqualTo(before.getEtag());
        assertThat(get(survey)).isEqualTo(chosen);
        assertThat(given.audit(survey)).contains("ChooseRecipients by people/coordinator");
    }

    @Test
    void aLaterChoiceTakesThePlaceOfTheEarlierOne() {
        var survey = given.in(State.DESIGNED);
        choose(some(survey));

        var again = choose(
                RecipientChoice.newBuilder().setSurvey(survey.toString()).addRecipients(recipient("kommun-kiruna")));

        assertThat(again.getRecipientsList()).containsExactly(recipient("kommun-kiruna"));
        assertThat(again.getGroupsList()).isEmpty();
        assertThat(choose(everyone(survey)).getEveryone()).isTrue();
    }

    @Test
    void nobodyApprovesTheDispatchToOthersThanTheyHaveSeen() {
        var survey = given.in(State.DESIGNED);
        var seen = get(survey).getEtag();
        choose(some(survey));

        assertThat(refusalOf(() -> As.staff("coordinator")
                        .on(surveys)
                        .approveDispatch(ApproveDispatchRequest.newBuilder()
                                .setName(survey.toString())
                                .setEtag(seen)
                                .setRequestId(UUID.randomUUID().toString())
                                .build())))
                .isEqualTo("ABORTED SURVEY_CHANGED");
    }

    @Test
    void aColleaguesChoiceIsNotOverwritten() {
        var survey = given.designing();
        var seen = get(survey).getEtag();
        choose(some(survey));

        assertThat(refusalOf(() -> choose(everyone(survey).setEtag(seen)))).isEqualTo("ABORTED SURVEY_CHANGED");
    }

    @Test
    void aRepeatedRequestChoosesOnce() {
        var survey = given.designing();
        var request = request(some(survey));

        var first = coordinator().chooseRecipients(request);

        assertThat(coordinator().chooseRecipients(request)).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"DESIGNING", "DESIGNED"},
            mode = EnumSource.Mode.EXCLUDE)
    void onceTheDispatchIsApprovedTheChoiceStays(State state) {
        var survey = given.in(state);

        assertThat(refusalOf(() -> choose(some(survey)))).isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
    }

    @Test
    void refusesAChoiceOfEveryoneAndSomeOrOfNobody() {
        var survey = given.designing();

        assertThat(violationsOf(() -> choose(some(survey).setEveryone(true))))
                .containsExactly("choice.recipients NEITHER_OR_BOTH");
        assertThat(violationsOf(() -> choose(RecipientChoice.newBuilder().setSurvey(survey.toString()))))
                .containsExactly("choice.recipients NEITHER_OR_BOTH");
        assertThat(violationsOf(() -> choose(some(survey).addExceptions(recipient("region-skane")))))
                .containsExactly("choice.recipients TWICE");
        assertThat(violationsOf(() -> choose(some(survey).addRecipients(Recipient.newBuilder()))))
                .contains("choice.recipients[2].display_name WRONG_LENGTH");
    }

    private RecipientChoice choose(RecipientChoice.Builder choice) {
        return coordinator().chooseRecipients(request(choice));
    }

    private RecipientChoice get(SurveyName survey) {
        return As.engine()
                .on(choices)
                .getRecipientChoice(GetRecipientChoiceRequest.newBuilder()
                        .setName(survey.toString())
                        .build());
    }

    private RecipientChoiceServiceBlockingStub coordinator() {
        return As.staff("coordinator").on(choices);
    }

    private static ChooseRecipientsRequest request(RecipientChoice.Builder choice) {
        return ChooseRecipientsRequest.newBuilder()
                .setChoice(choice)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    private static RecipientChoice.Builder everyone(SurveyName survey) {
        return RecipientChoice.newBuilder().setSurvey(survey.toString()).setEveryone(true);
    }

    private static RecipientChoice.Builder some(SurveyName survey) {
        return RecipientChoice.newBuilder()
                .setSurvey(survey.toString())
                .addAllRecipients(List.of(recipient("region-skane"), recipient("kommun-knivsta")))
                .addGroups("Alla i Uppsala län")
                .addExceptions(recipient("region-uppsala"));
    }

    private static Recipient recipient(String id) {
        return Recipient.newBuilder()
                .setRecipientId(id)
                .setDisplayName("Huvudman " + id)
                .build();
    }
}
