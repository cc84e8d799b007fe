package se.arshjul.local.rehearse;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Screenshots of what the tests look at, into the folder that the property {@code screens} names; else none. */
final class Screens {

    private static final String FOLDER = System.getProperty("screens", "");

    private Screens() {}

    static void take(Page page, String who, String what, int width) {
        if (FOLDER.isEmpty()) {
            return;
        }
        var folder = Path.of(FOLDER);
        var file = "%s-%s-%d.png".formatted(who, slug(what), width);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(file)));
        enter(folder, who, what, width, file);
    }

    private static void enter(Path folder, String who, String what, int width, String file) {
        var line = "<figure><figcaption>%s: %s, %d px</figcaption><img src=\"%s\" loading=\"lazy\"></figure>%n"
                .formatted(who, what, width, file);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("index.html"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String slug(String what) {
        return what.toLowerCase(Locale.ROOT)
                .replaceAll("[åä]", "a")
                .replace("ö", "o")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
