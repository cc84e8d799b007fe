package se.arshjul.portal.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.mock.web.MockHttpServletResponse;

/** A PDF document as its reader meets it: its words, what its reading device is told, what it is called. */
public record Paper(
        String name,
        String text,
        String title,
        String language,
        boolean tagged,
        boolean titleShown,
        List<String> bookmarks,
        List<String> links,
        List<String> fontsOutside) {

    public static Paper of(MockHttpServletResponse answer) throws IOException {
        var bytes = answer.getContentAsByteArray();
        var name = String.valueOf(answer.getHeader("Content-Disposition")).replaceAll("(?s).*filename\\*=UTF-8''", "");
        keep(name, bytes);
        try (var document = Loader.loadPDF(bytes)) {
            var catalog = document.getDocumentCatalog();
            var preferences = catalog.getViewerPreferences();
            return new Paper(
                    name,
                    text(document),
                    document.getDocumentInformation().getTitle(),
                    catalog.getLanguage(),
                    catalog.getMarkInfo() != null
                            && catalog.getMarkInfo().isMarked()
                            && catalog.getStructureTreeRoot() != null,
                    preferences != null && preferences.displayDocTitle(),
                    bookmarks(document),
                    links(document),
                    fontsOutside(document));
        }
    }

    /** As the eye meets it: boxes are painted after the words beside them. */
    private static String text(PDDocument document) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(document).replaceAll("[\\s\\u00a0]+", " ");
    }

    /** For whoever wants to look at the documents: into the folder that the property {@code arshjul.papers} names. */
    private static void keep(String name, byte[] bytes) throws IOException {
        PaperScreens.take(name, bytes);
        var folder = System.getProperty("arshjul.papers");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            Files.write(Path.of(folder, name), bytes);
        }
    }

    private static List<String> bookmarks(PDDocument document) {
        List<String> found = new ArrayList<>();
        var outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline != null) {
            outline.children().forEach(item -> found.add(item.getTitle()));
        }
        return found;
    }

    private static List<String> links(PDDocument document) throws IOException {
        List<String> found = new ArrayList<>();
        for (var page : document.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI to) {
                    found.add(to.getURI());
                }
            }
        }
        return found;
    }

    private static List<String> fontsOutside(PDDocument document) throws IOException {
        List<String> found = new ArrayList<>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = Objects.requireNonNull(page.getResources().getFont(name));
                if (!font.isEmbedded()) {
                    found.add(font.getName());
                }
            }
        }
        return found;
    }
}
