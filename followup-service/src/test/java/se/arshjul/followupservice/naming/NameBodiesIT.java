package se.arshjul.followupservice.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.GetNamingRequest;
import se.arshjul.followup.v1.GetRequestRequest;
import se.arshjul.followup.v1.NameBodiesRequest;
import se.arshjul.followup.v1.Naming;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followupservice.aggregation.AnsweredFixtures;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class NameBodiesIT {

    @Autowired
    ResultServiceBlockingStub results;

    @Autowired
    RequestServiceBlockingStub requests;

    @Autowired
    SurveyFixtures given;

    @Autowired
    AnsweredFixtures answered;

    @Test
    void aSurveyBeginsWithoutNames() {
        assertThat(get(given.designing()).getBodiesNamed()).isFalse();
    }

    @Test
    void isSwitchedOnBeforeTheSurveyGoesOutAndOffAtAnyTime() {
        var survey = given.in(State.DESIGNED);

        assertThat(name(survey, true).getBodiesNamed()).isTrue();
        given.become(survey, State.PUBLISHED);
        assertThat(get(survey).getBodiesNamed()).isTrue();
        assertThat(name(survey, false).getBodiesNamed()).isFalse();
        assertThat(given.audit(survey))
                .containsExactly("NameBodies by people/coordinator", "NameBodies by people/coordinator");
    }

    @Test
    void whoeverAnswersReadsItInTheRequest() {
        var survey = given.in(State.OPEN);
        answered.asked(survey, "region-uppsala", "DISPATCHED");
        var request = GetRequestRequest.newBuilder()
                .setName(survey + "/requests/region-uppsala")
                .build();
        var uppsala = As.person("actors/region-uppsala", "respondent").on(requests);

        assertThat(uppsala.getRequest(request).getBodiesNamed()).isFalse();
        given.set(survey, "bodies_named = TRUE");
        assertThat(uppsala.getRequest(request).getBodiesNamed()).isTrue();
    }

    @Test
    void whoeverAnswersHasKnownItBefore() {
        for (var state : new State[] {State.OPEN, State.CLOSED, State.REVIEWING, State.PUBLISHED}) {
            var survey = given.in(state);

            assertThat(refusalOf(() -> name(survey, true))).isEqualTo("FAILED_PRECONDITION NAMING_TOO_LATE");
            assertThat(get(survey).getChangeable()).isFalse();
        }
    }

    @Test
    void madeUpAnswersHaveNobodyToTell() {
        var survey = given.in(State.PUBLISHED);
        given.set(survey, "example = TRUE");

        assertThat(name(survey, true).getBodiesNamed()).isTrue();
    }

    @Test
    void aSurveyThatDoesNotExistIsNotFound() {
        assertThat(refusalOf(() -> get(SurveyName.of(9999)))).isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
        assertThat(refusalOf(() -> name(SurveyName.of(9999), false))).isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
    }

    private Naming name(SurveyName survey, boolean named) {
        return As.staff("coordinator")
                .on(results)
                .nameBodies(NameBodiesRequest.newBuilder()
                        .setName(survey.toString())
                        .setBodiesNamed(named)
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }

    private Naming get(SurveyName survey) {
        return As.staff("analyst")
                .on(results)
                .getNaming(
                        GetNamingRequest.newBuilder().setName(survey.toString()).build());
    }
}
