package se.arshjul.followupservice.coding;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.theme.ThemeRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;

/** Where the themes of an answer change: each one given or taken away is noted with who and when. */
@Component
class CodingLedger {

    private final CodingRepository codings;
    private final FreeTextRepository texts;
    private final ThemeRepository themes;
    private final Audit audit;

    CodingLedger(CodingRepository codings, FreeTextRepository texts, ThemeRepository themes, Audit audit) {
        this.codings = codings;
        this.texts = texts;
        this.themes = themes;
        this.audit = audit;
    }

    /** Gives an answer these themes and no others; false when it has them already. */
    boolean save(String command, RequestId id, FreeText text, List<String> wanted) {
        var question = text.name().question();
        var added =
                wanted.stream().filter(theme -> !text.themes().contains(theme)).toList();
        var removed =
                text.themes().stream().filter(theme -> !wanted.contains(theme)).toList();
        added.forEach(theme -> codings.add(id, text, theme, themes.displayName(question, theme)));
        removed.forEach(theme -> codings.remove(id, text, theme, themes.displayName(question, theme)));
        if (added.isEmpty() && removed.isEmpty()) {
            return false;
        }
        audit.record(
                command,
                text.name().toString(),
                text.themes(),
                texts.get(text.name()).themes());
        return true;
    }
}
