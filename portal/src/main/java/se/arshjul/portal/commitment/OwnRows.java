package se.arshjul.portal.commitment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.portal.implementation.RowView;
import se.arshjul.portal.implementation.YearView;
import se.arshjul.portal.implementation.Years;

/** The rows of an actor in a year: those that it is asked about, and those that it is responsible for publicly. */
@Component
class OwnRows {

    private final Years years;

    OwnRows(Years years) {
        this.years = years;
    }

    /**
     * Both kinds of rows, which are the same while there is no revision.
     *
     * @param worked as they are being worked on
     * @param published as everybody sees them
     */
    record Found(List<RowView> worked, List<RowView> published) {

        /** Numbers of the rows of which the actor can tell how far they have come. */
        Set<String> told() {
            return numbers(published);
        }

        /** Those that are public and that a revision is about to take from the actor. */
        List<RowView> left() {
            var numbers = numbers(worked);
            return published.stream()
                    .filter(row -> !numbers.contains(row.getNumber()))
                    .toList();
        }

        private static Set<String> numbers(List<RowView> rows) {
            return rows.stream().map(RowView::getNumber).collect(Collectors.toSet());
        }
    }

    Found of(YearView year, String actor) {
        var worked = worked(year.plan().getName(), actor);
        if (!year.isPublic()) {
            return new Found(worked, List.of());
        }
        return new Found(worked, year.isDraft() ? own(year.plan().getName(), View.VIEW_UNSPECIFIED, actor) : worked);
    }

    /** As they are being worked on. */
    List<RowView> worked(String year, String actor) {
        return own(year, View.WORKING, actor);
    }

    private List<RowView> own(String year, View view, String actor) {
        return years.rows(year, view).stream()
                .filter(row -> row.row().getActorsList().contains(actor))
                .toList();
    }
}
