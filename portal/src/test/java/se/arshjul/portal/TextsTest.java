package se.arshjul.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every word a reader can meet is there, and nothing else is needed for another language. */
@PageTest
class TextsTest {

    private static final Pattern REASON = Pattern.compile("- [A-Z_]+ `([A-Z][A-Z_]+)`");
    /** A key that is written out; one that is put together while the page is made cannot be seen here. */
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[(}]");

    private static final Locale SWEDISH = Locale.of("sv");

    @Autowired
    private MessageSource messages;

    @Test
    void everyReasonOfTheContractsHasASentence() throws IOException {
        var missing = new TreeSet<String>();
        for (var proto : read("classpath*:arshjul/**/*.proto")) {
            REASON.matcher(proto)
                    .results()
                    .map(found -> "refusal." + found.group(1))
                    .filter(this::absent)
                    .forEach(missing::add);
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextOfATemplateExists() throws IOException {
        var missing = new TreeSet<String>();
        for (var template : read("classpath*:templates/**/*.html")) {
            KEY.matcher(template)
                    .results()
                    .map(found -> found.group(1))
                    .filter(this::absent)
                    .forEach(missing::add);
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateHoldsScriptOrStyleOfItsOwn() throws IOException {
        var forbidden = Pattern.compile("<style|<script(?![^>]*src)|\\sstyle=|\\son[a-z]+=|hx-on");
        assertThat(read("classpath*:templates/**/*.html"))
                .allSatisfy(template -> assertThat(template).doesNotContainPattern(forbidden));
    }

    private boolean absent(String key) {
        return messages.getMessage(key, null, null, SWEDISH) == null;
    }

    private static List<String> read(String pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            found.add(resource.getContentAsString(StandardCharsets.UTF_8));
        }
        assertThat(found).isNotEmpty();
        return found;
    }
}
