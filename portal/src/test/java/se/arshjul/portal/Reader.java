package se.arshjul.portal;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody with a browser without script: opens pages and presses the buttons of the forms that stand on them. */
public final class Reader {

    /** What a button sends, kept so that it can be sent once more. */
    private record Sent(String action, Map<String, List<String>> values) {}

    private final MockMvc portal;
    private final RequestPostProcessor who;
    private Cookie[] cookies = {};
    private MockHttpSession session = new MockHttpSession();
    private Sent last = new Sent("", Map.of());

    public Reader(MockMvc portal, RequestPostProcessor who) {
        this.portal = portal;
        this.who = who;
    }

    /** Opens a page; what is a page in Swedish is one in English too. */
    public Shown open(String address) {
        var page = show(MockMvcRequestBuilders.get(URI.create(address)));
        if (page.status() == 200 && page.header("Content-Type").startsWith("text/html")) {
            var english = inEnglish(address);
            // What a page shows once of what was done a moment ago is not shown a second time.
            if (english.status() == 200) {
                EnglishToo.holds(address, english);
            }
        }
        return page;
    }

    private Shown inEnglish(String address) {
        var english = new Reader(portal, who);
        english.cookies = new Cookie[] {new Cookie("sprak", "en")};
        try (var unheard = FakeSurroundings.PLATFORM.unheard()) {
            return english.show(MockMvcRequestBuilders.get(URI.create(address)));
        }
    }

    /** Fills in the form that has this button, field and value in turn, and presses the button. */
    public Shown press(Shown page, String button, String... fields) {
        var form = page.forms()
                .map(FilledForm::new)
                .filter(found -> found.has(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + button + " on " + page))
                .type(fields);
        var pressed = form.button(button);
        last = new Sent(form.action(pressed), form.sentBy(pressed));
        return again();
    }

    /** Chooses a file in the form that has this button, fills it in, field and value in turn, and presses the button. */
    public Shown attach(Shown page, String button, MockMultipartFile file, String... fields) {
        var form = page.forms()
                .map(FilledForm::new)
                .filter(found -> found.has(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + button + " on " + page))
                .type(fields);
        var post = MockMvcRequestBuilders.multipart(URI.create(form.action())).file(file);
        form.sentBy(form.button(button)).forEach((name, values) -> post.param(name, values.toArray(String[]::new)));
        return show(post);
    }

    /** Chooses a file in the form that goes to an address, and sends it. */
    public Shown upload(String address, String field, String name, byte[] content) {
        return show(MockMvcRequestBuilders.multipart(URI.create(address))
                .file(new MockMultipartFile(field, name, "application/octet-stream", content))
                .param("_csrf", token(address)));
    }

    /** What every form of a page holds, also that for logging out. */
    private String token(String address) {
        try (var unheard = FakeSurroundings.PLATFORM.unheard()) {
            return show(MockMvcRequestBuilders.get(URI.create(address)))
                    .all("form")
                    .flatMap(form -> new FilledForm(form).values("_csrf").stream())
                    .findFirst()
                    .orElse("");
        }
    }

    /** What the browser saves when a link leads to a file. */
    public byte[] save(String address) {
        return show(MockMvcRequestBuilders.get(URI.create(address)), MockHttpServletResponse::getContentAsByteArray);
    }

    /** Sends what was sent last once more: a double click, or the same page sent again. */
    public Shown again() {
        var post = MockMvcRequestBuilders.post(URI.create(last.action()));
        last.values().forEach((name, values) -> post.param(name, values.toArray(String[]::new)));
        return show(post);
    }

    private Shown show(AbstractMockHttpServletRequestBuilder<?> request) {
        return show(request, answer -> new Shown(answer, bodyOf(answer)));
    }

    private <T> T show(AbstractMockHttpServletRequestBuilder<?> request, Function<MockHttpServletResponse, T> seen) {
        session = session.isInvalid() ? new MockHttpSession() : session;
        var answer = send(cookies.length == 0 ? request : request.cookie(cookies));
        keep(answer.getCookies());
        return seen.apply(answer);
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return portal.perform(request.session(session).with(who))
                    .andReturn()
                    .getResponse();
        } catch (Exception failed) {
            // Nothing narrower is declared of what a page may throw.
            throw new IllegalStateException(failed);
        }
    }

    /** As a browser does: another of the same name takes its place, one without a life goes, the others stay. */
    private void keep(Cookie[] set) {
        var kept = Arrays.stream(cookies)
                .filter(known ->
                        Arrays.stream(set).noneMatch(one -> one.getName().equals(known.getName())));
        cookies = Stream.concat(kept, Arrays.stream(set).filter(one -> one.getMaxAge() != 0))
                .toArray(Cookie[]::new);
    }

    private static String bodyOf(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
