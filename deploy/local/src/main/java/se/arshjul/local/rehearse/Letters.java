package se.arshjul.local.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
public final class Letters {

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
    public int caught(String subject) {
        return (int) mails(subject).map(CaughtMail::messageId).distinct().count();
    }

    /** As {@link #caught}, but every copy counts. */
    public int copies(String subject) {
        return (int) mails(subject).count();
    }

    /** Letters with subjects that begin so, as the catcher holds them, every copy of them. */
    public Stream<CaughtMail> mails(String subject) {
        return catcher.all().stream().filter(mail -> mail.subject().startsWith(subject));
    }

    /** How many letters of kinds that begin so the ledger has as sent. */
    public int sent(String survey, String kind) {
        return summary(survey).getCountsList().stream()
                .filter(count -> count.getKind().startsWith(kind) && count.getState() == Letter.State.SENT)
                .mapToInt(SummarizeLettersResponse.Count::getLetters)
                .sum();
    }

    /** How many letters of a kind the ledger has as sent, by request. */
    public Map<String, Long> sentByRequest(String survey, String kind) {
        return ledger(survey)
                .filter(letter -> letter.getKind().equals(kind) && letter.getState() == Letter.State.SENT)
                .collect(Collectors.groupingBy(Letter::getMatter, Collectors.counting()));
    }

    /** How many letters of a kind the ledger has as sent to the same address about the same request once too often. */
    public int sentAgain(String survey, String kind) {
        var sent = ledger(survey)
                .filter(letter -> letter.getKind().equals(kind) && letter.getState() == Letter.State.SENT)
                .map(letter -> letter.getMatter() + " " + letter.getAddress())
                .toList();
        return sent.size() - Set.copyOf(sent).size();
    }

    /** Every letter about a survey and its requests, as the ledger has them. */
    public Stream<Letter> ledger(String survey) {
        List<Letter> all = new ArrayList<>();
        String token = "";
        do {
            var page = processes()
                    .listLetters(ListLettersRequest.newBuilder()
                            .setMatter(survey)
                            .setPageSize(1000)
                            .setPageToken(token)
                            .build());
            all.addAll(page.getLettersList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return all.stream();
    }

    /** How many letters are or were in doubt. */
    public int inDoubt(String survey) {
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
