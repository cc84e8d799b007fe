package se.arshjul.followupservice.recipient;

import java.util.List;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.SurveyName;

/**
 * To whom a survey is to go; to everyone when there are no recipients.
 *
 * @param groups what the groups were called by which they were chosen
 * @param exceptions those of the groups that were left out
 */
record RecipientChoice(
        SurveyName survey, List<Recipient> recipients, List<String> groups, List<Recipient> exceptions, Edit lastEdit) {

    /** A principal as it was called when it was chosen. */
    record Recipient(String id, String displayName) {}

    static RecipientChoice everyone(SurveyName survey) {
        return new RecipientChoice(survey, List.of(), List.of(), List.of(), Edit.NONE);
    }

    boolean isEveryone() {
        return recipients.isEmpty();
    }
}
