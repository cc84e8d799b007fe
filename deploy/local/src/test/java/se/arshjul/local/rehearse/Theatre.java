package se.arshjul.local.rehearse;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The one platform and the one browser of a run: up with the first test that needs them, down after the last. */
final class Theatre implements BeforeAllCallback {

    private static final ExtensionContext.Namespace PLACE = ExtensionContext.Namespace.create(Theatre.class);

    /** Long enough that no other test, which lets days pass, closes it. */
    static final int DAYS_OPEN = 150;

    /** Whom tests let answer, or look for in vain. */
    private static final List<String> ASKED = List.of(
            "region-blekinge",
            "region-dalarna",
            "region-gotland",
            "region-halland",
            "region-jonkopings-lan",
            "region-orebro-lan",
            "region-skane",
            "region-sormland",
            "region-vastmanland",
            "kommun-gotland",
            "kommun-ydre");

    private static final Pattern CODE = Pattern.compile("\\b\\d{3} \\d{3}\\b");

    private @Nullable House house;

    @Override
    public void beforeAll(ExtensionContext context) {
        house = context.getRoot().getStore(PLACE).computeIfAbsent(House.class);
    }

    Stage stage() {
        return house().stage;
    }

    URI portal() {
        return stage().platform().addresses().portal();
    }

    boolean hasBrowser() {
        return house().chromium.isPresent();
    }

    /** The browser; a test that asks for it where there is none is skipped. */
    Chromium chromium() {
        assumeTrue(hasBrowser(), "no Chromium was found");
        return house().chromium.orElseThrow();
    }

    /** Somebody of the agency, logged in; known by the first part of the address. */
    Person staff(String person) {
        return of("socialstyrelsen", person);
    }

    /** Somebody of a body, logged in. */
    Person of(String body, String person) {
        return of(body, person, true);
    }

    /** Somebody of a body, logged in, whose browser runs script or does not. */
    Person of(String body, String person, boolean script) {
        var page = chromium().anybody(portal(), script);
        Chromium.logIn(
                page,
                portal(),
                person + "@" + body + ".test",
                stage().platform().secrets().examplePassword());
        return new Person(page, script ? person : person + Person.WITHOUT_SCRIPT);
    }

    /** Somebody of a body, logged in, who uses nothing but the keyboard. */
    Keyboard keyboard(String body, String person) {
        var who = new Person(chromium().anybody(portal(), true), person);
        return new Keyboard(who)
                .logsIn(
                        person + "@" + body + ".test",
                        stage().platform().secrets().examplePassword());
    }

    /** Somebody who has not logged in. */
    Person anybody() {
        return new Person(chromium().anybody(portal(), true), "alla");
    }

    /** Logs somebody in who is at the identity provider's first page, by the code that is mailed to the address. */
    void logInByCode(Person person, String email) {
        person.page().fill("#email", email);
        person.press("Fortsätt");
        person.page().waitForURL("**/login/code");
        person.looks();
        var mails = stage().platform().mails();
        var letter = mails.all().stream()
                .filter(mail -> mail.recipients().contains(email))
                .reduce((older, newer) -> newer)
                .orElseThrow();
        var code = CODE.matcher(mails.text(letter.id())).results().findFirst().orElseThrow();
        person.page().fill("#code", code.group());
        person.press("Logga in");
        person.page().waitForURL(url -> url.startsWith(portal().toString()));
    }

    /** The name of a survey that those who answer in tests have been asked to; the same for all tests of the run. */
    String openSurvey() {
        return house().openSurvey();
    }

    /** Lets other tests answer a survey that one has dispatched, unless there is one that they answer. */
    void keepOpen(String survey) {
        house().keepOpen(survey);
    }

    private House house() {
        if (house == null) {
            throw new IllegalStateException("Register the theatre with @RegisterExtension");
        }
        return house;
    }

    private static final class House implements AutoCloseable {

        private final Optional<Chromium> chromium = Chromium.find();
        private final Stage stage = Stage.open(System.out::println);
        private @Nullable String openSurvey;

        synchronized String openSurvey() {
            if (openSurvey == null) {
                var today = LocalDate.ofInstant(stage.days().now(), SurveyCalendar.ZONE);
                var survey =
                        stage.agency().planSurvey(today.getYear() + 1, SurveyCalendar.from(today, DAYS_OPEN), ASKED);
                stage.agency().dispatch(survey, ASKED.size());
                openSurvey = survey;
            }
            return openSurvey;
        }

        synchronized void keepOpen(String survey) {
            if (openSurvey == null) {
                openSurvey = survey;
            }
        }

        @Override
        public void close() {
            stage.close();
            chromium.ifPresent(Chromium::close);
        }
    }
}
