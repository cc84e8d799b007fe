package se.arshjul.workflows.dryrun;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.workflows.dryrun.CountTestLetter.Command;
import se.arshjul.workflows.letter.Letter;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.SendUncounted;
import se.arshjul.workflows.notice.Colleagues;
import se.arshjul.workflows.wording.Wording;

/** Sends the caller a letter as a recipient would get it. It opens no transaction: a mail server takes part in none. */
@Component
class SendTestLetter {

    /** Where it went, and how many more may follow today. */
    record Sent(String address, int left) {}

    private final LetterDrafts drafts;
    private final CountTestLetter countTestLetter;
    private final TestLetterRepository letters;
    private final Colleagues colleagues;
    private final Wording wording;
    private final SendUncounted post;

    SendTestLetter(
            LetterDrafts drafts,
            CountTestLetter countTestLetter,
            TestLetterRepository letters,
            Colleagues colleagues,
            Wording wording,
            SendUncounted post) {
        this.drafts = drafts;
        this.countTestLetter = countTestLetter;
        this.letters = letters;
        this.colleagues = colleagues;
        this.wording = wording;
        this.post = post;
    }

    Sent send(RequestId id, String survey, String recipient, LetterKind kind) {
        var draft = drafts.of(survey, recipient, kind);
        var own = ownAddress(survey);
        var counted = countTestLetter.handle(id, new Command(survey, recipient, kind.code()));
        if (!counted.gone()) {
            var mail = wording.trial(kind, draft.facts(), draft.address(), draft.toMailbox());
            if (!post.send(counted.letter(), new Letter.Key(survey, kind, "test", own), mail)) {
                throw DryRunRefusals.notTaken();
            }
            letters.gone(counted.letter());
        }
        return new Sent(own, counted.left());
    }

    /** A permission says who somebody is, not where they are written to: that the register knows. */
    private String ownAddress(String survey) {
        var caller = Caller.current().subject();
        return Recipients.asked(survey, () -> colleagues.addressOf(caller, List.of("role:coordinator")))
                .orElseThrow(DryRunRefusals::ownAddressMissing);
    }
}
