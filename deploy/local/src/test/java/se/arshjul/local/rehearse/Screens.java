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

    private static final String HEAD =
            "<!doctype html>%n<html lang=\"sv\"><meta charset=\"utf-8\"><title>Skärmbilder</title>%n".formatted();

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
            var index = folder.resolve("index.html");
            if (Files.notExists(index)) {
                Files.writeString(index, HEAD);
            }
            Files.writeString(index, line, StandardOpenOption.APPEND);
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
