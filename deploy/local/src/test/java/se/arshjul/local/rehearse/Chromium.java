package se.arshjul.local.rehearse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The browser of the run: a Chromium of the machine, or Playwright's own. */
final class Chromium implements AutoCloseable {

    /** The one without windows first: the same pages for less than half of the processor time. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    /** Quiet, and without the sandbox that a container's root cannot have. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** A small machine that does everything at once. */
    private static final double PATIENCE_MILLIS = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** The browser; empty, with a line that says so, where there is none. */
    static Optional<Chromium> find() {
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var launch = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
        installed().ifPresent(launch::setExecutablePath);
        var playwright = Playwright.create(options);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        try {
            return Optional.of(new Chromium(playwright, playwright.chromium().launch(launch)));
        } catch (PlaywrightException none) {
            playwright.close();
            System.err.println("[local] BROWSER TESTS SKIPPED: no Chromium was found on this machine");
            return Optional.empty();
        }
    }

    private static Optional<Path> installed() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A page of somebody who has not logged in, in a browser that runs script or does not. */
    Page anybody(URI portal, boolean script) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(portal.toString())
                .setViewportSize(Look.WIDE, Look.HEIGHT)
                .setLocale("sv-SE")
                .setTimezoneId("Europe/Stockholm")
                .setJavaScriptEnabled(script));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    /** Logs in with the password of the example. */
    static void logIn(Page page, URI portal, String email, String password) {
        page.navigate("/logga-in");
        page.fill("#email", email);
        page.click("main button[type=submit]");
        page.fill("input[type=password]", password);
        page.click("main form:has(input[type=password]) button[type=submit]");
        page.waitForURL(url -> url.startsWith(portal.toString()));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
