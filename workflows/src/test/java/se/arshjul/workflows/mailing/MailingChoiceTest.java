package se.arshjul.workflows.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.State;

class MailingChoiceTest {

    @Test
    void whoIsAskedAboutSingleAnswersIsChosenApartFromWhoHasGotTheWholeBack() {
        var whole = request(State.SENT_BACK).build();
        var asked = request(State.SENT_BACK)
                .addClarifiedQuestions("surveys/2026/questions/number")
                .build();
        var waiting = asked.toBuilder().setState(State.SUBMITTED).build();

        assertThat(choice("SENT_BACK").takes(whole)).isTrue();
        assertThat(choice("SENT_BACK").takes(asked)).isFalse();
        assertThat(choice("CLARIFYING").takes(whole)).isFalse();
        assertThat(choice("CLARIFYING").takes(asked)).isTrue();
        assertThat(choice("CLARIFYING").takes(waiting)).isTrue();
        assertThat(choice("SUBMITTED").takes(waiting)).isFalse();
        assertThat(choice("").takes(asked)).isTrue();
    }

    @Test
    void whoseWordTheAgencyHasGotIsWhereItStands() {
        var answered = request(State.APPROVED)
                .addClarifiedQuestions("surveys/2026/questions/number")
                .build();

        assertThat(choice("APPROVED").takes(answered)).isTrue();
        assertThat(choice("CLARIFYING").takes(answered)).isFalse();
    }

    @Test
    void whoIsAskedAboutAnAcceptedResponseIsWaitedForAndNotAmongTheAccepted() {
        var answered = request(State.ACCEPTED)
                .addClarifiedQuestions("surveys/2026/questions/number")
                .build();
        var asked = answered.toBuilder().setClarifying(true).build();

        assertThat(choice("CLARIFYING").takes(asked)).isTrue();
        assertThat(choice("ACCEPTED").takes(asked)).isFalse();
        assertThat(choice("ACCEPTED").takes(answered)).isTrue();
    }

    private static Request.Builder request(State state) {
        return Request.newBuilder()
                .setName("surveys/2026/requests/region-uppsala")
                .setState(state);
    }

    private static MailingChoice choice(String state) {
        return new MailingChoice(state, "", "", false);
    }
}
