package se.arshjul.followupservice.theme;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Removes a theme that no answer has. */
@Component
class DeleteTheme {

    record Command(ThemeName name, String etag) {}

    private final CodableQuestions questions;
    private final ThemeRepository themes;
    private final Requests requests;
    private final Audit audit;

    DeleteTheme(CodableQuestions questions, ThemeRepository themes, Requests requests, Audit audit) {
        this.questions = questions;
        this.themes = themes;
        this.requests = requests;
        this.audit = audit;
    }

    @Transactional
    public void handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return;
        }
        questions.lock(command.name().question());
        var theme = themes.get(command.name()).requireEtag(command.etag());
        if (!themes.delete(theme.name())) {
            throw ThemeRefusals.used(theme.name());
        }
        audit.record("DeleteTheme", theme.name().toString(), theme, null);
    }
}
