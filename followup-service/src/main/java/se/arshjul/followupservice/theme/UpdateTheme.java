package se.arshjul.followupservice.theme;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.result.RefreshDraft;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Changes what a theme is called and how it is described. */
@Component
class UpdateTheme {

    record Command(ThemeName name, String displayName, String description, String etag) {}

    private final CodableQuestions questions;
    private final ThemeRepository themes;
    private final RefreshDraft draft;
    private final Requests requests;
    private final Audit audit;

    UpdateTheme(
            CodableQuestions questions, ThemeRepository themes, RefreshDraft draft, Requests requests, Audit audit) {
        this.questions = questions;
        this.themes = themes;
        this.draft = draft;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    public Theme handle(RequestId id, Command command) {
        var name = command.name();
        if (!requests.firstTime(id, command)) {
            return themes.get(name);
        }
        var survey = questions.lock(name.question());
        var before = themes.get(name).requireEtag(command.etag());
        themes.requireFree(name.question(), command.displayName(), name.theme());
        themes.save(new Theme(name, command.displayName(), command.description(), 0, Edit.NONE, before.revision()));
        var after = themes.get(name);
        audit.record("UpdateTheme", name.toString(), before, after);
        draft.of(survey);
        return after;
    }
}
