package se.arshjul.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.Version;

/** What another version lends to one of which only a part is known. */
class OutlineTest {

    private static final String LENDER = "plans/p/versions/1";
    private static final String PARTIAL = "plans/p/versions/2";

    private final Element area = element(PARTIAL, "fa1", Kind.FOCUS_AREA, "");
    private final Element goal = element(PARTIAL, "g1", Kind.GOAL, "fa1");
    private final Element moved = element(PARTIAL, "a1", Kind.ACTIVITY, "g1");
    private final List<Element> before = List.of(
            element(LENDER, "fa1", Kind.FOCUS_AREA, ""),
            element(LENDER, "a1", Kind.ACTIVITY, "fa1"),
            element(LENDER, "m1", Kind.MEASURE, "fa1"));

    private final Outline outline = Outline.of(version(PARTIAL), List.of(area, goal, moved), version(LENDER), before);

    @Test
    void whatTheVersionDoesNotTellOfIsLentToItsPlace() {
        var measures = outline.under(area, Kind.MEASURE);

        assertThat(measures.lent()).isTrue();
        assertThat(measures.elements()).extracting(Element::getName).containsExactly(LENDER + "/elements/m1");
    }

    @Test
    void whatTheVersionHasMovedIsNotLentToItsOldPlaceAsWell() {
        assertThat(outline.under(area, Kind.ACTIVITY).elements()).isEmpty();
        assertThat(outline.under(goal, Kind.ACTIVITY).elements()).containsExactly(moved);
        assertThat(outline.all().map(Element::getName)).doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void whatIsKnownNotToBeThereIsNotLentNorWhatBelongsToIt() {
        var without = version(PARTIAL).toBuilder().addAbsentElementIds("fa1").build();

        assertThat(Outline.of(without, List.of(), version(LENDER), before).all())
                .isEmpty();
    }

    private static Version version(String name) {
        return Version.newBuilder().setName(name).build();
    }

    private static Element element(String version, String id, Kind kind, String parent) {
        return Element.newBuilder()
                .setName(version + "/elements/" + id)
                .setKind(kind)
                .setParentElement(parent.isEmpty() ? "" : version + "/elements/" + parent)
                .build();
    }
}
