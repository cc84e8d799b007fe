package se.arshjul.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attoparser.dom.Element;
import org.attoparser.dom.INestableNode;
import org.attoparser.dom.Text;
import org.springframework.web.util.HtmlUtils;

/**
 * What an English page may not hold: Swedish that does not say that it is. Names may keep their letters; they have
 * capitals.
 */
final class EnglishToo {

    private static final Pattern SWEDISH = Pattern.compile("(?U)\\b(\\p{javaLowerCase}*[åäö]\\p{javaLowerCase}*"
            + "|och|att|inte|av|med|som|det|den|ett|har|du|ni|kl|från|eller|Inte|Inget|Alla|Det|Du"
            + "|måndag|tisdag|onsdag|torsdag|fredag|januari|februari|mars|maj|juni|juli|augusti|oktober)\\b");

    /** What a sentence quotes is somebody's own words. */
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

    private static final List<String> SPOKEN = List.of("aria-label", "title", "data-label", "data-failed", "alt");

    private EnglishToo() {}

    static void holds(String address, Shown page) {
        assertThat(page.language()).as(address).isEqualTo("en");
        assertThat(swedish(page.document()))
                .as("Swedish on the English " + address)
                .isEmpty();
    }

    private static List<String> swedish(INestableNode around) {
        List<String> found = new ArrayList<>();
        for (var child : around.getChildren()) {
            if (child instanceof Text text) {
                said(HtmlUtils.htmlUnescape(text.getContent())).forEach(found::add);
            } else if (child instanceof Element element && isRead(element)) {
                SPOKEN.forEach(name -> said(Shown.attribute(element, name)).forEach(found::add));
                found.addAll(swedish(element));
            }
        }
        return found;
    }

    /** What somebody typed stands in the fields, and what is Swedish says so. */
    private static boolean isRead(Element element) {
        return !Shown.attribute(element, "lang").equals("sv")
                && Stream.of("textarea", "script", "style", "title").noneMatch(element::elementNameMatches);
    }

    private static Stream<String> said(String text) {
        // An address is nobody's language.
        return !text.contains("@")
                        && SWEDISH.matcher(QUOTED.matcher(text).replaceAll("")).find()
                ? Stream.of(text.strip())
                : Stream.of();
    }
}
