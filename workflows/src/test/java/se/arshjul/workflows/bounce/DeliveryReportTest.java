package se.arshjul.workflows.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryReportTest {

    private static final UUID LETTER = UUID.fromString("0f6c4e0e-7a4b-4c2e-9a51-7b1d5f2f9c11");

    @Test
    void aLetterWhoseHeadersComeBackIsKnownByItsMessageId() throws MessagingException {
        assertThat(DeliveryReport.read(Reports.failed(LETTER)))
                .contains(new Bounce(LETTER, "550 5.1.1 <nagon@exempel.test>: Recipient address rejected"));
    }

    @Test
    void aReportThatAnswersALetterIsAboutIt() throws MessagingException {
        assertThat(DeliveryReport.read(Reports.failedWithoutTheLetter(LETTER)))
                .contains(new Bounce(LETTER, "550 5.1.10 RESOLVER.ADR.RecipientNotFound"));
    }

    @Test
    void aLetterThatWasTriedForDaysInVainHasComeBack() throws MessagingException {
        assertThat(DeliveryReport.read(Reports.expired(LETTER)))
                .contains(new Bounce(LETTER, "451 4.4.7 Message delayed"));
    }

    @Test
    void aDelayIsNoBounce() throws MessagingException {
        assertThat(DeliveryReport.read(Reports.delayed(LETTER))).isEmpty();
    }

    @Test
    void aReplyIsNoBounceWhateverItSays() throws MessagingException {
        assertThat(DeliveryReport.read(Reports.reply(LETTER))).isEmpty();
    }

    @Test
    void aReportAboutSomebodyElsesLetterIsNone() throws MessagingException {
        assertThat(DeliveryReport.read(Reports.failedForSomebodyElse())).isEmpty();
    }

    @Test
    void aLongAnswerIsCutToWhatPeopleRead() {
        assertThat(new Bounce(LETTER, "x".repeat(Bounce.LONGEST + 1)).answer()).hasSize(Bounce.LONGEST);
    }
}
