package se.arshjul.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without script as far as these pages need one: cookies, forms, redirects on the same host. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI home;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private HttpResponse<String> page;

    Browser(URI home) {
        this.home = home;
    }

    /** Opens an address and follows redirects until a page comes or the browser would leave this host. */
    public Browser open(String path) {
        page = follow(send(HttpRequest.newBuilder(home.resolve(path)).header("Accept", "text/html")));
        return this;
    }

    /** Sends a form of the page that is open. */
    public Browser submit(String path, Map<String, String> fields) {
        var csrf = CSRF.matcher(page.body());
        var form = csrf.find() ? "_csrf=" + csrf.group(1) + "&" : "";
        page = follow(post(path, form + encode(fields)));
        return this;
    }

    /** Sends a form that is on no page. */
    public Browser forge(String path, Map<String, String> fields) {
        page = post(path, encode(fields));
        return this;
    }

    public int status() {
        return page.statusCode();
    }

    public String text() {
        return page.body();
    }

    public String header(String name) {
        return page.headers().firstValue(name).orElse("");
    }

    /** Where the page that is open is. */
    public String path() {
        return page.uri().getPath();
    }

    /** Where the last redirect leads that left this host. */
    public URI leavingFor() {
        return URI.create(header("Location"));
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(home.resolve(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) {
        var current = answer;
        while (current.statusCode() / 100 == 3) {
            var next = current.uri()
                    .resolve(current.headers().firstValue("Location").orElseThrow());
            if (next.getPort() != home.getPort()) {
                break;
            }
            current = send(HttpRequest.newBuilder(next).header("Accept", "text/html"));
        }
        return current;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
