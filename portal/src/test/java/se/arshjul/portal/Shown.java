package se.arshjul.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.dom.DOMMarkupParser;
import org.attoparser.dom.Document;
import org.attoparser.dom.Element;
import org.attoparser.dom.INestableNode;
import org.attoparser.dom.Text;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.HtmlUtils;

/** A page as its reader meets it: where it leads, its words, its fields and what is said at them. */
public final class Shown {

    private final MockHttpServletResponse answer;
    private final String html;
    private final Document document;

    Shown(MockHttpServletResponse answer, String html) {
        this.answer = answer;
        this.html = html;
        this.document = parse(html);
    }

    private static Document parse(String html) {
        try {
            return new DOMMarkupParser(ParseConfiguration.htmlConfiguration()).parse(html);
        } catch (ParseException broken) {
            throw new IllegalStateException(html, broken);
        }
    }

    public int status() {
        return answer.getStatus();
    }

    /** Where the browser is sent; empty for a page. */
    public String leadsTo() {
        return Objects.requireNonNullElse(answer.getRedirectedUrl(), "");
    }

    public String html() {
        return html;
    }

    public String header(String name) {
        return Objects.requireNonNullElse(answer.getHeader(name), "");
    }

    /** The words of the page itself, without what stands around every page. */
    public String text() {
        return words(all("main").findFirst().orElseThrow(() -> new AssertionError("No page: " + this)));
    }

    /** The words of the part with this id; none when there is no such part. */
    public String part(String id) {
        return byId(id).map(Shown::words).orElse("");
    }

    public String title() {
        return words(all("title").findFirst().orElseThrow());
    }

    /** In which language the page says it is. */
    String language() {
        return all("html").map(html -> attribute(html, "lang")).findFirst().orElse("");
    }

    Document document() {
        return document;
    }

    /** What is said to be wrong with a field. */
    public String error(String field) {
        return part(field + "-error").replaceFirst("^Fel: ", "");
    }

    /** What a field holds; for several chosen ones all of them, with a comma between. */
    public String value(String field) {
        var values = forms().flatMap(form -> new FilledForm(form).values(field).stream())
                .distinct()
                .toList();
        return String.join(", ", values);
    }

    /** Addresses of the page's own links. */
    public List<String> links() {
        return all("main")
                .flatMap(main -> elements(main, "a"))
                .map(link -> attribute(link, "href"))
                .toList();
    }

    Stream<Element> forms() {
        return all("main").flatMap(main -> elements(main, "form"));
    }

    Stream<Element> all(String name) {
        return elements(document, name);
    }

    private Optional<Element> byId(String id) {
        return elements(document)
                .filter(element -> id.equals(attribute(element, "id")))
                .findFirst();
    }

    static Stream<Element> elements(INestableNode around, String name) {
        return elements(around).filter(element -> element.elementNameMatches(name));
    }

    private static Stream<Element> elements(INestableNode around) {
        return around.getChildrenOfType(Element.class).stream()
                .flatMap(element -> Stream.concat(Stream.of(element), elements(element)));
    }

    static String attribute(Element element, String name) {
        var value = element.getAttributeValue(name);
        return value == null ? "" : HtmlUtils.htmlUnescape(value);
    }

    static String words(INestableNode around) {
        return raw(around).replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /** As it stands, line ends and all. */
    static String raw(INestableNode around) {
        List<String> found = new ArrayList<>();
        for (var child : around.getChildren()) {
            if (child instanceof Text text) {
                found.add(HtmlUtils.htmlUnescape(text.getContent()));
            } else if (child instanceof Element element) {
                found.add(element.elementNameMatches("textarea") ? raw(element) : " " + raw(element) + " ");
            }
        }
        return String.join("", found);
    }

    @Override
    public String toString() {
        return status() + " " + leadsTo() + " " + words(document);
    }
}
