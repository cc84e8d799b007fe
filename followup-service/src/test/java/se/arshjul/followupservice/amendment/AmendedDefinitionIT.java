package se.arshjul.followupservice.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.ServiceTest;

/** What a question means, and its example, can be put right while it is answered, as its help can. */
@ServiceTest
class AmendedDefinitionIT {

    @Autowired
    AmendmentCalls calls;

    @Autowired
    SurveyFixtures given;

    @Test
    void aDefinitionAndAnExampleAreAmendedAndWhatTheyWereIsKept() {
        var survey = given.open();
        given.design(survey, "definition = 'Alla anställda.'");

        var amendment = calls.coordinator()
                .createAmendment(calls.change(
                        survey,
                        "number",
                        question -> question.setDefinition("Alla tillsvidareanställda.")
                                .setExample("12,5")));

        assertThat(amendment.getFieldsList()).extracting("field").containsExactly("definition", "example");
        assertThat(calls.named(survey, "number").getExample()).isEqualTo("12,5");
        assertThat(calls.asked(survey, 0).get(3).getDefinition()).isEqualTo("Alla anställda.");
        assertThat(calls.asked(survey, 0).get(3).getExample()).isEmpty();
    }
}
