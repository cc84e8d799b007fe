package se.arshjul.portal.language;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the diagrams of the processes say, in the reader's language; their own words are Swedish. */
@Component
public class DiagramTexts {

    private final MessageSource messages;

    DiagramTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** The same in the reader's language; what nobody has translated stays as it is. */
    public String read(String swedish) {
        return String.valueOf(messages.getMessage(swedish, null, swedish, LocaleContextHolder.getLocale()));
    }
}
