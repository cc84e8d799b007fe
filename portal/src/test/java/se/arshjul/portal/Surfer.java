package se.arshjul.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A browser without script: keeps cookies, follows redirects, sends forms with all that is in them. */
public final class Surfer {

    /** A page as it came: where it ended, what it is. */
    public record Page(int status, String path, String html, Map<String, List<String>> headers) {

        @Override
        public String toString() {
            return status + " " + path + " " + text();
        }

        /** The page's words. */
        public String text() {
            return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]+>", " ")).replaceAll("\\s+", " ");
        }
    }

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("<input\\s+type=\"hidden\"[^>]*>");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            // The client's own following gives up after five, and a login takes more.
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String origin;

    public Surfer(int port) {
        origin = "http://127.0.0.1:" + port;
    }

    public Page get(String path) {
        return open(to(origin + path).GET().build());
    }

    /** The answer as it comes, without following where it leads. */
    public Page firstAnswerOf(String path, String... headers) {
        var request = to(origin + path);
        return page(send((headers.length == 0 ? request : request.headers(headers)).build()));
    }

    public Page logOut(Page page) {
        var forms = FORM.matcher(page.html());
        while (forms.find()) {
            if (forms.group(1).equals("/logga-ut")) {
                return open(post("/logga-ut", hidden(forms.group(2))).build());
            }
        }
        throw new IllegalStateException("Nobody is signed in on " + page);
    }

    /** Sends the last form of the page that is not the logout, with these fields besides what is hidden in it. */
    public Page send(Page page, String... fields) {
        return send(page, Map.of(), fields);
    }

    public Page send(Page page, Map<String, String> headers, String... fields) {
        var form = formOf(page);
        var request = post(form.action(), pairs(form, fields));
        headers.forEach(request::header);
        return open(request.build());
    }

    /** A form as it stands on a page, with what is hidden in it. */
    private record Hidden(String action, List<String> pairs) {}

    private static Hidden formOf(Page page) {
        var forms = FORM.matcher(page.html());
        var last = new Hidden("", List.of());
        while (forms.find()) {
            if (!forms.group(1).equals("/logga-ut")
                    && (last.action().isEmpty() || !forms.group(1).endsWith("/slang"))) {
                last = new Hidden(HtmlUtils.htmlUnescape(forms.group(1)), hidden(forms.group(2)));
            }
        }
        return last;
    }

    private static List<String> pairs(Hidden form, String... fields) {
        var pairs = new ArrayList<>(form.pairs());
        for (int i = 0; i + 1 < fields.length; i += 2) {
            pairs.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
        }
        return pairs;
    }

    /** The same with files, by the names of their fields; each file is called like its field. */
    public Page sendWith(Map<String, byte[]> files, Page page, String... fields) {
        var boundary = "x" + "-".repeat(20) + "x";
        var body = new ByteArrayOutputStream();
        var form = formOf(page);
        for (var pair : pairs(form, fields)) {
            var field = pair.split("=", 2);
            part(
                    body,
                    boundary,
                    "name=\"" + decode(field[0]) + "\"",
                    decode(field[1]).getBytes(UTF_8));
        }
        files.forEach((name, content) ->
                part(body, boundary, "name=\"" + name + "\"; filename=\"" + name + ".pdf\"", content));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(UTF_8));
        return open(to(origin + form.action())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }

    /** What happens to a browser whose session the server has forgotten. */
    public void loseSession() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
        if (cookie("SESSION").isPresent()) {
            throw new IllegalStateException("The session cookie is still there");
        }
    }

    /** Puts another value into a cookie that the portal has set. */
    public void forge(String name, String value) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .forEach(cookie -> cookie.setValue(value));
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private static HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html");
    }

    private HttpRequest.Builder post(String action, List<String> pairs) {
        return to(origin + action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
    }

    private Page open(HttpRequest request) {
        var answer = send(request);
        for (int hops = 0; answer.statusCode() / 100 == 3 && hops < 15; hops++) {
            var next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = send(to(next.toString()).build());
        }
        return page(answer);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Page page(HttpResponse<String> answer) {
        return new Page(
                answer.statusCode(),
                answer.uri().getPath(),
                answer.body(),
                answer.headers().map());
    }

    private static List<String> hidden(String form) {
        return HIDDEN.matcher(form)
                .results()
                .map(input -> input.group())
                .map(input -> encode(attribute(input, "name")) + "=" + encode(attribute(input, "value")))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String attribute(String input, String name) {
        var found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(input);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
