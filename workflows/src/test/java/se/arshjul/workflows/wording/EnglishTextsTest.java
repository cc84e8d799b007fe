package se.arshjul.workflows.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a letter says in Swedish it says in English too, but for its subject line. */
class EnglishTextsTest {

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)[^}]*}");

    @ParameterizedTest
    @ValueSource(strings = {"letters", "inbox", "trial"})
    void everySentenceIsThereInBothLanguagesButTheSubjectLinesOfLettersAboutTasks(String about) {
        var expected = new HashSet<>(new Texts(about, Language.SWEDISH).keys());
        expected.removeIf(key -> key.contains("subject") && !about.equals("letters"));
        var english = new HashSet<>(new Texts(about, Language.ENGLISH).keys());
        english.remove("heading");

        assertThat(english).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"letters", "inbox", "trial"})
    void aSentenceHasTheSameGapsInBothLanguages(String about) {
        var swedish = new Texts(about, Language.SWEDISH);
        var english = new Texts(about, Language.ENGLISH);

        for (var key : english.keys()) {
            if (!key.equals("heading")) {
                assertThat(gaps(english.sentence(key))).as(key).isEqualTo(gaps(swedish.sentence(key)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"letters", "inbox", "trial"})
    void noEnglishSentenceIsSwedish(String about) {
        var swedish = new Texts(about, Language.SWEDISH);
        var english = new Texts(about, Language.ENGLISH);
        var left = new TreeSet<String>();
        for (var key : english.keys()) {
            var sentence = english.sentence(key);
            if (sentence.matches("(?is).*[åäö].*")
                    || swedish.keys().contains(key) && sentence.equals(swedish.sentence(key))) {
                left.add(key);
            }
        }

        assertThat(left).isEmpty();
    }

    private static Set<String> gaps(String sentence) {
        return GAP.matcher(sentence).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
