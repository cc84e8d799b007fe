package se.arshjul.portal.table;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.arshjul.portal.table.UnreadableFile.Fault;

/**
 * Goes once through a part of a workbook before it is read: no document type, so no entities; no cell so far out that
 * the reader would make room for all between; not more rows and formulas than a person has written.
 */
final class SoundXml {

    /** Two letters: 702 columns. */
    private static final String CELL = "\\$?[A-Z]{1,2}\\$?[0-9]{1,7}";

    /** As far as spreadsheets go. */
    private static final String FAR_CELL = "[A-Z]{3}[0-9]{1,7}";

    private static final String ROW = "[0-9]{1,7}";
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_CELLS_IN_ROW = 702;
    private static final int MOST_FORMULAS = 1_000;
    private static final int MOST_OF_A_FORMULA = 8_192;
    private static final int DEEPEST = 64;

    private static final XMLInputFactory FACTORY = factory();

    private int depth;
    private int rows;
    private int cells;
    private int formulas;

    private SoundXml() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static void check(byte[] part) throws UnreadableFile {
        try {
            var xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
            var check = new SoundXml();
            while (xml.hasNext()) {
                check.event(xml.next(), xml);
            }
        } catch (XMLStreamException | RuntimeException unsound) {
            throw new UnreadableFile(Fault.BROKEN, unsound);
        }
    }

    private void event(int event, XMLStreamReader xml) throws UnreadableFile, XMLStreamException {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new UnreadableFile(Fault.BROKEN);
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {}
        }
    }

    private void start(XMLStreamReader xml) throws UnreadableFile, XMLStreamException {
        require(++depth <= DEEPEST, Fault.BROKEN);
        switch (xml.getLocalName()) {
            case "row" -> {
                require(++rows <= MOST_ROWS, Fault.TOO_MANY);
                require(matches(xml.getAttributeValue(null, "r"), ROW), Fault.BROKEN);
                cells = 0;
            }
            case "c" -> {
                var place = xml.getAttributeValue(null, "r");
                require(++cells <= MOST_CELLS_IN_ROW && !isFarOut(place), Fault.TOO_MANY);
                require(matches(place, CELL), Fault.BROKEN);
            }
            case "f" -> {
                require(++formulas <= MOST_FORMULAS, Fault.TOO_LARGE);
                require(xml.getElementText().length() <= MOST_OF_A_FORMULA, Fault.TOO_LARGE);
                depth--;
            }
            default -> {}
        }
    }

    private static boolean isFarOut(@Nullable String place) {
        return place != null && place.matches(FAR_CELL);
    }

    private static boolean matches(@Nullable String place, String pattern) {
        return place == null || place.matches(pattern);
    }

    private static void require(boolean sound, Fault fault) throws UnreadableFile {
        if (!sound) {
            throw new UnreadableFile(fault);
        }
    }
}
