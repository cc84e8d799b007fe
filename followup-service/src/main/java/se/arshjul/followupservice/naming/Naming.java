package se.arshjul.followupservice.naming;

import se.arshjul.followupservice.survey.SurveyName;

/**
 * Whether a survey's publications show by name what each body answered.
 *
 * @param example whether its answers are made up, so that nobody was promised anything
 * @param dispatched whether it has gone out
 */
public record Naming(SurveyName survey, boolean bodiesNamed, boolean example, boolean dispatched) {

    /** Whether it can be switched on: those who answer must have known it before they did. */
    public boolean changeable() {
        return example || !dispatched;
    }

    Naming change(boolean wanted) {
        if (wanted && !bodiesNamed && !changeable()) {
            throw NamingRefusals.tooLate(survey);
        }
        return new Naming(survey, wanted, example, dispatched);
    }
}
