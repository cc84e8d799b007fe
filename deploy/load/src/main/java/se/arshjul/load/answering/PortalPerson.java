package se.arshjul.load.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Request;
import se.arshjul.local.rehearse.RehearsalFailed;

/** A respondent in a browser: logs in, fills in field by field as the page's script does, and hands in. */
final class PortalPerson {

    private static final Pattern SECTION = Pattern.compile("/avsnitt/([a-z0-9-]+)");

    private final URI portal;
    private final Request request;
    private final String path;
    private final HttpClient browser;
    private final Map<String, Sheet> sections = new LinkedHashMap<>();
    private Sent last = new Sent("", "");

    /** A form as it was sent. */
    private record Sent(String path, String body) {}

    PortalPerson(URI portal, Request request) {
        this(
                portal,
                request,
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                        .followRedirects(Redirect.NORMAL)
                        .build());
    }

    private PortalPerson(URI portal, Request request, HttpClient browser) {
        this.portal = portal;
        this.request = request;
        this.browser = browser;
        // surveys/{survey}/requests/{request}
        var name = request.getName().split("/", -1);
        this.path = "/svara/" + name[1] + "/" + name[3];
    }

    static String email(Request request) {
        return "svarande@" + request.getActor().substring("actors/".length()) + ".test";
    }

    void logIn(String password) {
        var address = get("/logga-in");
        var asked = post(address.uri(), with(address.body(), "email", email(request)));
        var back = post(asked.uri(), with(asked.body(), "password", password));
        if (back.statusCode() != 200 || back.uri().getPort() != portal.getPort()) {
            throw new RehearsalFailed(
                    "%s could not log in: %d at %s".formatted(email(request), back.statusCode(), back.uri()));
        }
    }

    private static String with(String page, String field, String value) {
        var sheet = new Sheet(page);
        sheet.type(field, List.of(value));
        return sheet.body();
    }

    void readSections() {
        var overview = get(path);
        SECTION.matcher(overview.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .forEach(section -> sections.put(
                        section, new Sheet(get(path + "/avsnitt/" + section).body())));
        if (sections.isEmpty()) {
            throw new RehearsalFailed("%s shows no sections: %d".formatted(overview.uri(), overview.statusCode()));
        }
    }

    /** The same person in the same browser, with pages as they are now. */
    PortalPerson anotherTab() {
        var tab = new PortalPerson(portal, request, browser);
        tab.readSections();
        return tab;
    }

    /** Posts the whole form with one more field in it, as the page does when a field is left. */
    boolean save(Answer answer) {
        return post(answer).statusCode() == 200;
    }

    /** What the page shows that does not take the answer, because another has been saved meanwhile; else nothing. */
    String refused(Answer answer) {
        var reply = post(answer);
        return reply.statusCode() == 409 ? reply.body() : "";
    }

    /** Sends the form once more as it was sent the last time. */
    boolean sendAgain() {
        return send(form(portal.resolve(last.path()), last.body()).header("HX-Request", "true"))
                        .statusCode()
                == 200;
    }

    private HttpResponse<String> post(Answer answer) {
        var question = answer.getName().substring(answer.getName().lastIndexOf('/') + 1);
        var section = sections.entrySet().stream()
                .filter(found -> found.getValue().hides("mark-" + question))
                .findFirst()
                .orElseThrow(() -> new RehearsalFailed("No page asks for " + answer.getName()));
        var sheet = section.getValue();
        sheet.type(question, typed(answer));
        last = new Sent(path + "/avsnitt/" + section.getKey(), sheet.body());
        var reply = send(form(portal.resolve(last.path()), last.body()).header("HX-Request", "true"));
        if (reply.statusCode() == 200) {
            sheet.read(reply.body());
        }
        return reply;
    }

    private static List<String> typed(Answer answer) {
        return switch (answer.getValueCase()) {
            case CHOICE -> List.of(answer.getChoice());
            case CHOICES -> List.copyOf(answer.getChoices().getOptionIdsList());
            case SCALE -> List.of(String.valueOf(answer.getScale()));
            case NUMBER -> List.of(answer.getNumber().getValue());
            case TEXT -> List.of(answer.getText());
            case VALUE_NOT_SET -> List.of();
        };
    }

    /** Reads the page on which all is checked, presses its button and reads what comes then. */
    boolean submit() {
        return submit(check());
    }

    /** The form of the page on which all is checked. */
    Sheet check() {
        return new Sheet(get(path + "/kontrollera").body());
    }

    boolean submit(Sheet sheet) {
        var reply = post(portal.resolve(path + "/lamna-in"), sheet.body());
        return reply.statusCode() == 200 && reply.uri().getPath().equals(path);
    }

    private HttpResponse<String> get(String where) {
        return send(HttpRequest.newBuilder(portal.resolve(where)));
    }

    private HttpResponse<String> post(URI where, String body) {
        return send(form(where, body));
    }

    private static HttpRequest.Builder form(URI where, String body) {
        return HttpRequest.newBuilder(where)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder what) {
        try {
            return browser.send(what.header("Accept", "text/html").build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RehearsalFailed("The run was stopped.");
        }
    }
}
