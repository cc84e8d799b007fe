package se.arshjul.followupservice.theme;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Makes a theme for the free-text answers to a question. */
@Component
class CreateTheme {

    record Command(QuestionName question, String displayName, String description) {}

    private final CodableQuestions questions;
    private final ThemeRepository themes;
    private final Requests requests;
    private final Audit audit;

    CreateTheme(CodableQuestions questions, ThemeRepository themes, Requests requests, Audit audit) {
        this.questions = questions;
        this.themes = themes;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    public Theme handle(RequestId id, Command command) {
        var question = command.question();
        if (!requests.firstTime(id, command)) {
            return themes.getCalled(question, command.displayName());
        }
        questions.lock(question);
        themes.requireFree(question, command.displayName(), "");
        var taken = themes.list(question).stream()
                .map(theme -> theme.name().theme())
                .collect(Collectors.toSet());
        var name = ThemeName.of(question, command.displayName(), taken);
        themes.insert(new Theme(name, command.displayName(), command.description(), 0, Edit.NONE, 1));
        var created = themes.get(name);
        audit.record("CreateTheme", name.toString(), null, created);
        return created;
    }
}
