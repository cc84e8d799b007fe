package se.arshjul.followupservice.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CreateSurveyRequest;
import se.arshjul.followup.v1.EnglishText;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** The example that a first survey starts as. */
@ServiceTest
class ExampleInEnglishIT {

    @Autowired
    EnglishCalls calls;

    @Autowired
    SurveyServiceBlockingStub surveys;

    @Test
    void allOfTheExampleCanBeReadInEnglish() {
        var request =
                CreateSurveyRequest.newBuilder().setRequestId(UUID.randomUUID().toString());
        request.getSurveyBuilder().setYear(2001).setTitle("Den första");

        var first = As.staff("coordinator").on(surveys).createSurvey(request.build());

        var all = calls.list(SurveyName.parse(first.getName()));
        // What the survey is called comes from who plans it.
        assertThat(all.getFirst().getName()).endsWith("/texts/title/english");
        assertThat(all.stream().skip(1))
                .hasSize(2 + 12 + 45 + 4)
                .allSatisfy(text -> assertThat(text.getState()).isEqualTo(EnglishText.State.CURRENT));
    }
}
