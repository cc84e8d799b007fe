package se.arshjul.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pictures of what the tests look at, into the folder that the property {@code screens} names; else none. */
public final class Screens {

    private static final String FOLDER = System.getProperty("screens", "");

    private static final String HEAD =
            "<!doctype html>%n<html lang=\"sv\"><meta charset=\"utf-8\"><title>Skärmbilder</title>%n".formatted();

    /** Names of files end somewhere, however long an address is. */
    private static final int LONGEST = 120;

    private Screens() {}

    /** A page as it stands; of pages of one name the first. */
    public static void take(Page page, String who, String what, int width) {
        if (FOLDER.isEmpty()) {
            return;
        }
        var file = "%s-%s-%d.png".formatted(who, slug(what), width);
        if (Files.notExists(Path.of(FOLDER, file))) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(FOLDER).resolve(file)));
            enter("%s: %s, %d px".formatted(who, what, width), file);
        }
    }

    /** The page at a wide window and at a narrow telephone; leaves it as it was. */
    static void takeWideAndNarrow(Page page, String who) {
        if (FOLDER.isEmpty()) {
            return;
        }
        var before = page.viewportSize();
        var what = kind(page) + " " + page.locator("html").getAttribute("lang");
        for (int width : new int[] {1280, 320}) {
            page.setViewportSize(width, 900);
            take(page, who, what, width);
        }
        page.setViewportSize(before.width, before.height);
    }

    /** What a screen reader is told of the page, in its order; kept beside the pictures. */
    public static String tree(Page page) {
        var tree = page.ariaSnapshot();
        if (!FOLDER.isEmpty()) {
            write("trad-%s.txt".formatted(slug(kind(page))), tree.getBytes(UTF_8));
        }
        return tree;
    }

    /** Whether pictures are wanted. */
    public static boolean areTaken() {
        return !FOLDER.isEmpty();
    }

    /** A page of a document, as PNG. */
    public static void keep(String document, int number, byte[] picture) {
        var file = "papper-%s-%d.png".formatted(slug(document), number);
        write(file, picture);
        enter("%s, sidan %d".formatted(document, number), file);
    }

    private static void write(String file, byte[] content) {
        try {
            Files.createDirectories(Path.of(FOLDER));
            Files.write(Path.of(FOLDER, file), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The path with what differs from one to the next left out; heading and state where one path has several faces. */
    public static String kind(Page page) {
        var path = URI.create(page.url())
                .getPath()
                .replaceAll("[0-9a-f-]{36}", "id")
                .replaceAll("\\d{4}", "ar")
                .replaceAll("/\\d+", "/nummer");
        var face = Stream.of("h1", "main > p .tag")
                .map(page::locator)
                .filter(part -> part.count() > 0)
                .map(part -> part.first().innerText().strip().replaceAll("\\d{4}", "ar"))
                .collect(Collectors.joining(" "));
        return path + " " + face;
    }

    private static void enter(String caption, String file) {
        var line = "<figure><figcaption>%s</figcaption><img src=\"%s\" alt=\"\" loading=\"lazy\"></figure>%n"
                .formatted(caption, file);
        try {
            Files.createDirectories(Path.of(FOLDER));
            var index = Path.of(FOLDER, "index.html");
            if (Files.notExists(index)) {
                Files.writeString(index, HEAD);
            }
            Files.writeString(index, line, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String slug(String what) {
        var slug = what.toLowerCase(Locale.ROOT)
                .replaceAll("[åä]", "a")
                .replace("ö", "o")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return slug.length() > LONGEST ? slug.substring(0, LONGEST) : slug;
    }
}
