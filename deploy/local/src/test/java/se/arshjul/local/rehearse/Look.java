package se.arshjul.local.rehearse;

import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.arshjul.testkit.Screens;
import se.arshjul.testkit.Seen;

/**
 * What must be true of every page as it is seen: nothing is wider than a narrow telephone, and axe finds nothing
 * serious. Each kind of page is looked at once; in the full run once for each role.
 */
final class Look {

    /** WCAG 2.2, 1.4.10 Reflow. */
    private static final int NARROW = 320;

    static final int WIDE = 1280;

    static final int HEIGHT = 900;

    static final boolean FULL = System.getProperty("widths", "").equals("every");

    /** Those that a page must fit besides the narrow one, in the full run. */
    private static final List<Integer> OTHERS = FULL ? List.of(768, WIDE, 1920) : List.of();

    private static final Set<String> SEEN = new HashSet<>();

    private Look() {}

    /** Looks at the page that is open and leaves it as it was. */
    static void at(Page page, String who) {
        var kind = Screens.kind(page);
        var script = !who.endsWith(Person.WITHOUT_SCRIPT);
        if (!SEEN.add(FULL ? who + " " + kind : script + " " + coarse(kind))) {
            return;
        }
        Screens.take(page, who, kind, WIDE);
        page.setViewportSize(NARROW, HEIGHT);
        Screens.take(page, who, kind, NARROW);
        Seen.fits(page);
        if (script) {
            // axe is script, and never ends where none runs.
            Seen.accessible(page);
        }
        OTHERS.forEach(width -> {
            page.setViewportSize(width, HEIGHT);
            Seen.fits(page);
        });
        page.setViewportSize(WIDE, HEIGHT);
    }

    /** A page of questions is the same for each section, and one whose heading ends in a name for the next name. */
    private static String coarse(String kind) {
        return kind.replaceAll("(?s)(/avsnitt/).*", "$1").replaceAll(", [^,]*$", "");
    }
}
