package se.arshjul.followupservice.coding;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.result.RefreshDraft;
import se.arshjul.followupservice.theme.CodableQuestions;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Says which themes an answer has. */
@Component
class CodeFreeText {

    record Command(FreeTextName name, List<String> themes, String etag) {}

    private final CodableQuestions questions;
    private final FreeTextRepository texts;
    private final CodingLedger ledger;
    private final RefreshDraft draft;
    private final Requests requests;

    CodeFreeText(
            CodableQuestions questions,
            FreeTextRepository texts,
            CodingLedger ledger,
            RefreshDraft draft,
            Requests requests) {
        this.questions = questions;
        this.texts = texts;
        this.ledger = ledger;
        this.draft = draft;
        this.requests = requests;
    }

    @Transactional
    public FreeText handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return texts.get(command.name());
        }
        var survey = questions.lock(command.name().question());
        var text = texts.get(command.name()).requireEtag(command.etag());
        if (ledger.save("CodeFreeText", id, text, command.themes())) {
            draft.of(survey);
        }
        return texts.get(command.name());
    }
}
