package se.arshjul.portal.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes PDF documents of templates: tagged for those who listen, with the fonts inside. */
@Component
public class Pdf {

    /** What people can type and XML cannot hold. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final ITemplateEngine templates;
    private final MessageSource texts;
    private final String sheet = new String(file("paper/paper.css"), StandardCharsets.UTF_8) + widths();
    private final byte[] regular = file("liberation/LiberationSans-Regular.ttf");
    private final byte[] bold = file("liberation/LiberationSans-Bold.ttf");
    private final byte[] mono = file("liberation/LiberationMono-Regular.ttf");

    Pdf(ITemplateEngine templates, MessageSource texts) {
        this.templates = templates;
        this.texts = texts;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * The document as a file to save, made whole before anything is sent, so that a failure still has its page.
     *
     * @param name key of the text by which the file is called, in the reader's language
     * @param parts what that text has gaps for
     */
    public ResponseEntity<byte[]> file(String template, Map<String, Object> model, String name, Object... parts) {
        var language = LocaleContextHolder.getLocale();
        var context = new Context(language, model);
        var html = templates.process(template, context).replace("</head>", "<style>" + sheet + "</style></head>");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(texts.getMessage(name, parts, language), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(render(NOT_XML.matcher(html).replaceAll("")));
    }

    private byte[] render(String html) {
        var document = new ByteArrayOutputStream();
        var renderer = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useReplacementText("?")
                .withHtmlContent(html, null)
                .toStream(document);
        // A document is what its template says and fetches nothing.
        for (var priority : ExternalResourceControlPriority.values()) {
            renderer.useExternalResourceAccessControl((address, type) -> false, priority);
        }
        font(renderer, regular, "Liberation Sans", 400);
        font(renderer, bold, "Liberation Sans", 700);
        font(renderer, mono, "Liberation Mono", 400);
        try {
            renderer.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return document.toByteArray();
    }

    private static void font(PdfRendererBuilder renderer, byte[] font, String family, int weight) {
        renderer.useFont(() -> new ByteArrayInputStream(font), family, weight, FontStyle.NORMAL, true);
    }

    /** Templates hold no style of their own: a bar is as wide as the class that it has says. */
    private static String widths() {
        return IntStream.rangeClosed(0, 100)
                .mapToObj(percent -> ".wide-" + percent + " { width: " + percent + "% }")
                .collect(Collectors.joining("\n"));
    }

    private static byte[] file(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
