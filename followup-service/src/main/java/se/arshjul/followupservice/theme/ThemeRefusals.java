package se.arshjul.followupservice.theme;

import java.util.List;
import java.util.Map;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which a theme says no. */
public final class ThemeRefusals {

    private ThemeRefusals() {}

    public static Refusal notFound(Object name) {
        return Refusal.notFound("THEME_NOT_FOUND", "There is no such theme.", Map.of("theme", name.toString()));
    }

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("THEME_INVALID", "The theme is not well formed.", findings);
    }

    static Refusal exists(ThemeName other) {
        return Refusal.exists("THEME_EXISTS", "Another theme is called so.", Map.of("theme", other.toString()));
    }

    static Refusal used(ThemeName name) {
        return Refusal.precondition("THEME_USED", "Answers have the theme.", Map.of("theme", name.toString()));
    }

    static Refusal notText(QuestionName name) {
        return Refusal.precondition(
                "QUESTION_NOT_TEXT",
                "The question is not answered with free text.",
                Map.of("question", name.toString()));
    }

    static Refusal changed(Theme theme) {
        return Refusal.stale(
                "THEME_CHANGED",
                "The theme has changed; read it again.",
                theme.lastEdit().told("theme", theme.name(), theme.etag()));
    }
}
