package se.arshjul.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The browser of the run: a Chromium of the machine, or Playwright's own, or none. */
public final class RealBrowser implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(RealBrowser.class);
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

    /** A small machine that builds several modules at once. */
    private static final double PATIENCE_MILLIS = 30_000;

    /** Holds the browser until the run is over. */
    private record Running(
            @Nullable Playwright playwright, @Nullable Browser browser) implements AutoCloseable {

        static Running start() {
            var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            var launch = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
            machines().ifPresent(launch::setExecutablePath);
            Playwright playwright = null;
            try {
                playwright = Playwright.create(options);
                PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
                return new Running(playwright, playwright.chromium().launch(launch));
            } catch (PlaywrightException none) {
                if (playwright != null) {
                    playwright.close();
                }
                System.err.println("[portal] BROWSER TESTS SKIPPED: no Chromium was found on this machine");
                return new Running(null, null);
            }
        }

        private static Optional<Path> machines() {
            return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                    .filter(Files::isExecutable)
                    .findFirst();
        }

        @Override
        public void close() {
            if (playwright != null) {
                playwright.close();
            }
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        return running(test).browser() == null
                ? ConditionEvaluationResult.disabled("no Chromium was found")
                : ConditionEvaluationResult.enabled("a browser is there");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return Stream.of(Page.class, BrowserContext.class)
                .anyMatch(type -> type == parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var context = test.getStore(HERE).computeIfAbsent("context", key -> open(test), BrowserContext.class);
        return parameter.getParameter().getType() == Page.class ? context.newPage() : context;
    }

    private static BrowserContext open(ExtensionContext test) {
        var spring = (WebServerApplicationContext) SpringExtension.getApplicationContext(test);
        var port = Objects.requireNonNull(spring.getWebServer()).getPort();
        var options = new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setLocale("sv-SE")
                .setTimezoneId("Europe/Stockholm");
        return Objects.requireNonNull(running(test).browser()).newContext(options);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var context = test.getStore(HERE).get("context", BrowserContext.class);
        if (context != null) {
            context.close();
        }
    }

    private static Running running(ExtensionContext test) {
        return test.getRoot().getStore(HERE).computeIfAbsent("browser", key -> Running.start(), Running.class);
    }
}
