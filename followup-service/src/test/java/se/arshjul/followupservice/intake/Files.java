package se.arshjul.followupservice.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as they are sent, small ones. */
public final class Files {

    private static final String TYPES = """
            <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Override PartName="/part.xml" ContentType="%s"/></Types>""";
    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";

    private Files() {}

    public static byte[] pdf(String says) {
        return ("%PDF-1.7\n% " + says + "\n%%EOF\n").getBytes(UTF_8);
    }

    /** Such a PDF of so many bytes. */
    public static byte[] pdf(int bytes) {
        return Arrays.copyOf(pdf("stor"), bytes);
    }

    static byte[] png() {
        return "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(ISO_8859_1);
    }

    static byte[] jpeg() {
        return "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0".getBytes(ISO_8859_1);
    }

    static byte[] docx() {
        return zip("[Content_Types].xml", types("wordprocessingml.document.main+xml"), "word/document.xml", "<a/>");
    }

    static byte[] xlsx() {
        return zip("[Content_Types].xml", types("spreadsheetml.sheet.main+xml"), "xl/workbook.xml", "<a/>");
    }

    static String types(String type) {
        return TYPES.formatted(OPEN_XML + type);
    }

    static byte[] openDocument(String kind, String... more) {
        var parts = new String[more.length + 2];
        parts[0] = "mimetype";
        parts[1] = "application/vnd.oasis.opendocument." + kind;
        System.arraycopy(more, 0, parts, 2, more.length);
        return zip(parts);
    }

    /** An archive of these names and contents. */
    static byte[] zip(String... namesAndContents) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
