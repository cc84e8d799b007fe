package se.arshjul.followupservice.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CodingServiceGrpc.CodingServiceBlockingStub;
import se.arshjul.followup.v1.FreeText;
import se.arshjul.followup.v1.ListFreeTextsRequest;
import se.arshjul.followupservice.aggregation.AnsweredFixtures;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** What the agency has accepted counts while the body's new word is not judged. */
@ServiceTest
class KeptResultIT {

    @Autowired
    ResultCalls calls;

    @Autowired
    CodingServiceBlockingStub coding;

    @Autowired
    SurveyFixtures given;

    @Autowired
    AnsweredFixtures answered;

    @ParameterizedTest
    @CsvSource({"APPROVED, 26", "STARTED, 26", "WITHDRAWN, 25", "NO_RESPONSE, 25"})
    void theAcceptedVersionCountsWhileAnotherIsAssessed(String state, int counted) {
        var survey = answered.worked(given.in(State.CLOSED));
        answered.asked(survey, "kommun-knivsta", state);
        answered.response(survey, "kommun-knivsta", 1, "KEPT");
        answered.answer(survey, "kommun-knivsta", "choice", "no");
        answered.answer(survey, "kommun-knivsta", "text", "Som godtaget");
        answered.response(survey, "kommun-knivsta", 2, state.equals("APPROVED") ? "SIGNED" : "REJECTED");
        answered.answer(survey, "kommun-knivsta", 2, "choice", "yes");
        answered.answer(survey, "kommun-knivsta", 2, "text", "Som nytt");

        assertThat(calls.aggregate(survey).getResponseRates(0).getAnswered()).isEqualTo(counted);

        assertThat(calls.texts(survey, "choice").getFirst()).endsWith("[yes 20, no %d]".formatted(counted - 20));
        assertThat(As.staff("analyst")
                        .on(coding)
                        .listFreeTexts(ListFreeTextsRequest.newBuilder()
                                .setParent(survey + "/questions/text")
                                .setPageSize(1000)
                                .build())
                        .getFreeTextsList())
                .extracting(FreeText::getText)
                .doesNotContain("Som nytt")
                .filteredOn("Som godtaget"::equals)
                .hasSize(counted - 25);
    }
}
