package se.arshjul.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What counts says none, one and several as people do. */
@PageTest
class PluralTextsTest {

    @Autowired
    private MessageSource messages;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "answer.list.hint | 0 av 0 frågor | 1 av 1 fråga | 2 av 2 frågor",
                "answer.progress | 0 av 0 frågor | 1 av 1 fråga | 2 av 2 frågor",
                "answer.section.count | 0 av 0 frågor | 1 av 1 fråga | 2 av 2 frågor",
                "answer.held.count | i 0 avsnitt. | i ett avsnitt. | i 2 avsnitt.",
                "answer.minutes | omkring 0 minuter | omkring en minut. | omkring 2 minuter",
                "answer.findings | | En fråga behöver | 2 frågor behöver",
                "survey.monitor.count | 0 rader | 1 rad på | 2 rader",
                "survey.recipients.says | 0 huvudmän: 0 regioner och 0 kommuner. "
                        + "| 1 huvudman: 1 region och 1 kommun. | 2 huvudmän: 2 regioner och 2 kommuner.",
                "implementation.unfollowed.title | | En rad säger inte hur den följs upp | 2 rader säger inte hur de följs upp",
                "survey.recipients.unreachable | | En huvudman | 2 huvudmän",
                "task.count | | 1 uppgift | 2 uppgifter"
            })
    void aCountAgreesWithItsWord(String key, @Nullable String none, String one, String several) {
        if (none != null) {
            assertThat(text(key, 0)).contains(none);
        }
        assertThat(text(key, 1)).contains(one);
        assertThat(text(key, 2)).contains(several);
    }

    private String text(String key, int count) {
        return messages.getMessage(key, Collections.nCopies(3, count).toArray(), Locale.of("sv"));
    }
}
