package se.arshjul.local.rehearse;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import se.arshjul.local.client.CaughtMails;
import se.arshjul.local.client.CaughtMails.CaughtMail;
import se.arshjul.local.platform.Part;
import se.arshjul.workflow.v1.Letter;
import se.arshjul.workflow.v1.ListLettersRequest;
import se.arshjul.workflow.v1.ProcessServiceGrpc;
import se.arshjul.workflow.v1.ProcessServiceGrpc.ProcessServiceBlockingStub;
import se.arshjul.workflow.v1.SummarizeLettersRequest;
import se.arshjul.workflow.v1.SummarizeLettersResponse;

/** Letters from both ends: what the ledger says went out and what the mail catcher says came in. */
final class Letters {

    private final Cast cast;
    private final CaughtMails catcher;

    Letters(Cast cast, CaughtMails catcher) {
        this.cast = cast;
        this.catcher = catcher;
    }

    /**
     * How many letters with subjects that begin so the catcher holds. A copy sent in doubt has the Message-ID of the
     * letter it copies and counts once.
     */
    int caught(String subject) {
        return (int) mails(subject).map(CaughtMail::messageId).distinct().count();
    }

    /** As {@link #caught}, but every copy counts. */
    int copies(String subject) {
        return (int) mails(subject).count();
    }

    private Stream<CaughtMail> mails(String subject) {
        return catcher.all().stream().filter(mail -> mail.subject().startsWith(subject));
    }

    /** How many letters of kinds that begin so the ledger has as sent. */
    int sent(String survey, String kind) {
        return summary(survey).getCountsList().stream()
                .filter(count -> count.getKind().startsWith(kind) && count.getState() == Letter.State.SENT)
                .mapToInt(SummarizeLettersResponse.Count::getLetters)
                .sum();
    }

    /** How many letters of a kind the ledger has as sent, by request. */
    Map<String, Long> sentByRequest(String survey, String kind) {
        Map<String, Long> sent = new HashMap<>();
        String token = "";
        do {
            var page = processes()
                    .listLetters(ListLettersRequest.newBuilder()
                            .setMatter(survey)
                            .setPageSize(1000)
                            .setPageToken(token)
                            .build());
            page.getLettersList().stream()
                    .filter(letter -> letter.getKind().equals(kind) && letter.getState() == Letter.State.SENT)
                    .forEach(letter -> sent.merge(letter.getMatter(), 1L, Long::sum));
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return sent;
    }

    /** How many letters are or were in doubt. */
    int inDoubt(String survey) {
        return summary(survey).getInDoubt();
    }

    private SummarizeLettersResponse summary(String survey) {
        return processes()
                .summarizeLetters(
                        SummarizeLettersRequest.newBuilder().setMatter(survey).build());
    }

    private ProcessServiceBlockingStub processes() {
        return ProcessServiceGrpc.newBlockingStub(cast.staff("samordnare", Part.WORKFLOWS));
    }
}
