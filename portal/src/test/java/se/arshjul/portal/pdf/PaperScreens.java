package se.arshjul.portal.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import se.arshjul.testkit.Screens;

/** Pictures of the pages of documents beside those of the pages in the browser, when those are wanted. */
final class PaperScreens {

    /** A page of A4 about as wide as a window. */
    private static final float DOTS_PER_INCH = 110;

    /** What is made for many is alike on its further pages. */
    private static final int MOST_PAGES = 6;

    private PaperScreens() {}

    static void take(String name, byte[] bytes) throws IOException {
        if (!Screens.areTaken()) {
            return;
        }
        try (var document = Loader.loadPDF(bytes)) {
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < Math.min(document.getNumberOfPages(), MOST_PAGES); page++) {
                var picture = new ByteArrayOutputStream();
                ImageIO.write(renderer.renderImageWithDPI(page, DOTS_PER_INCH), "png", picture);
                Screens.keep(name, page + 1, picture.toByteArray());
            }
        }
    }
}
