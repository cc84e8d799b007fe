package se.arshjul.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Predicate;

/** What must be true of every page as it is seen: {@code Seen.well(page)}. */
public final class Seen {

    private static final List<String> GRAVE = List.of("serious", "critical");

    /** The rows of a table are made alike: the first of 311 tell for all, and those cost axe seconds. Not in the full run. */
    private static final String ROWS_LIKE_THOSE_BEFORE = "tbody tr:nth-child(n+31)";

    /**
     * Pages have no colours of their own: whether the style sheet's are in contrast is seen where all parts of pages stand
     * together, and on every page in the full run, since it is what axe spends most of its time on.
     */
    private static final List<String> OF_THE_STYLE_SHEET = List.of("color-contrast");

    private static final boolean FULL = System.getProperty("widths", "").equals("every");

    private Seen() {}

    /** axe finds nothing serious or critical, and nothing is wider than the window. A picture is kept if wanted. */
    public static void well(Page page) {
        accessible(page);
        fits(page);
        Screens.takeWideAndNarrow(page, "prov");
    }

    /** The same, all that stands on the page is in contrast to what is behind it, and axe finds nothing light either. */
    public static void wellAndInContrast(Page page) {
        accessible(page, true, impact -> true);
        fits(page);
        Screens.takeWideAndNarrow(page, "prov");
    }

    /** As {@link #well} at the width of a narrow telephone (WCAG 2.2, 1.4.10 Reflow), and nothing wider than wider windows. */
    public static void wellAtEveryWidth(Page page) {
        page.setViewportSize(320, 900);
        well(page);
        for (int width : new int[] {768, 1280}) {
            page.setViewportSize(width, 900);
            fits(page);
        }
    }

    public static void accessible(Page page) {
        accessible(page, FULL, GRAVE::contains);
    }

    /** What does not fail is told. */
    private static void accessible(Page page, boolean contrast, Predicate<String> fails) {
        // A page that says that it failed is accessible too.
        assertThat(page.locator("#sparnummer").count())
                .as("failures on " + page.url())
                .isZero();
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // What it calls legacy needs no second page to count in; pages have no frames of other hosts.
        var axe = new AxeBuilder(page).setLegacyMode(true).options(options);
        if (!FULL) {
            axe.exclude(ROWS_LIKE_THOSE_BEFORE);
        }
        if (!contrast) {
            axe.disableRules(OF_THE_STYLE_SHEET);
        }
        var violations = axe.analyze().getViolations();
        violations.stream()
                .filter(violation -> !fails.test(violation.getImpact()))
                .forEach(light -> System.out.println("[axe] " + page.url() + " " + told(light)));
        assertThat(violations.stream()
                        .filter(violation -> fails.test(violation.getImpact()))
                        .map(Seen::told))
                .as("what axe finds on " + page.url())
                .isEmpty();
    }

    private static String told(Rule violation) {
        return violation.getImpact() + " " + violation.getId() + ": " + violation.getHelp() + " "
                + violation.getNodes().stream()
                        .map(node -> node.getHtml())
                        .limit(3)
                        .toList();
    }

    public static void fits(Page page) {
        var width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        assertThat(width).as("width of " + page.url()).isLessThanOrEqualTo(page.viewportSize().width);
    }
}
