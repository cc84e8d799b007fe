package se.arshjul.followupservice.coding;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.result.RefreshDraft;
import se.arshjul.followupservice.theme.CodableQuestions;
import se.arshjul.followupservice.theme.ThemeRepository;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Gives a theme to many answers or takes it from them. */
@Component
class CodeFreeTexts {

    record Command(QuestionName question, List<String> names, String theme, boolean remove) {}

    /** What became of the answers: how many changed, how many stayed, which ones are no more. */
    record Report(int changed, int unchanged, List<String> missing) {}

    private final CodableQuestions questions;
    private final ThemeRepository themes;
    private final FreeTextRepository texts;
    private final CodingRepository codings;
    private final CodingLedger ledger;
    private final RefreshDraft draft;
    private final Requests requests;

    CodeFreeTexts(
            CodableQuestions questions,
            ThemeRepository themes,
            FreeTextRepository texts,
            CodingRepository codings,
            CodingLedger ledger,
            RefreshDraft draft,
            Requests requests) {
        this.questions = questions;
        this.themes = themes;
        this.texts = texts;
        this.codings = codings;
        this.ledger = ledger;
        this.draft = draft;
        this.requests = requests;
    }

    @Transactional
    public Report handle(RequestId id, Command command) {
        var question = command.question();
        if (requests.firstTime(id, command)) {
            var survey = questions.lock(question);
            themes.displayName(question, command.theme());
            found(command).forEach(text -> ledger.save("CodeFreeTexts", id, text, wanted(text, command)));
            if (codings.changedBy(id, question) > 0) {
                draft.of(survey);
            }
        }
        var there = found(command).map(text -> text.name().toString()).toList();
        var changed = codings.changedBy(id, question);
        return new Report(
                changed,
                Math.max(0, there.size() - changed),
                command.names().stream().filter(name -> !there.contains(name)).toList());
    }

    private Stream<FreeText> found(Command command) {
        return command.names().stream()
                .flatMap(name -> FreeTextName.find(name).stream())
                .filter(name -> name.question().equals(command.question()))
                .flatMap(name -> texts.find(name).stream());
    }

    private static List<String> wanted(FreeText text, Command command) {
        return command.remove()
                ? text.themes().stream()
                        .filter(theme -> !theme.equals(command.theme()))
                        .toList()
                : Stream.concat(text.themes().stream(), Stream.of(command.theme()))
                        .distinct()
                        .toList();
    }
}
