package se.arshjul.portal.ownplan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.arshjul.plan.v1.OwnPlanStatement;
import se.arshjul.portal.date.DateText;

/**
 * One statement of a body's history.
 *
 * @param first whether nothing was stated before
 * @param changed ends of the keys of what it says otherwise than the one before
 */
public record Told(StatementView said, String approved, boolean first, List<String> changed) {

    /** The history of one body, the latest first, as it is given. */
    static List<Told> history(List<OwnPlanStatement> statements, Map<String, PlanParts> plans) {
        List<Told> history = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            var before = i + 1 < statements.size() ? statements.get(i + 1) : null;
            history.add(of(statements.get(i), before, plans));
        }
        return List.copyOf(history);
    }

    private static Told of(
            OwnPlanStatement statement, @Nullable OwnPlanStatement before, Map<String, PlanParts> plans) {
        return new Told(
                new StatementView(statement, plans.getOrDefault(statement.getPlanVersion(), PlanParts.NONE)),
                DateText.moment(statement.getApproveTime()),
                before == null,
                before == null ? List.of() : changes(before, statement));
    }

    private static List<String> changes(OwnPlanStatement before, OwnPlanStatement now) {
        List<String> changes = new ArrayList<>();
        note(changes, "existence", before.getExistence() != now.getExistence());
        note(changes, "title", !before.getTitle().equals(now.getTitle()));
        note(changes, "period", !StatementView.period(before).equals(StatementView.period(now)));
        note(changes, "decided", !before.getDecidedBy().equals(now.getDecidedBy()));
        note(changes, "parts", !parts(before).equals(parts(now)));
        note(changes, "link", !before.getLink().equals(now.getLink()));
        note(changes, "files", before.getFilesAttached() != now.getFilesAttached());
        note(changes, "edition", !before.getPlanVersion().equals(now.getPlanVersion()));
        return List.copyOf(changes);
    }

    /** In whichever order they were chosen. */
    private static HashSet<String> parts(OwnPlanStatement statement) {
        return new HashSet<>(statement.getElementsList());
    }

    private static void note(List<String> changes, String what, boolean differs) {
        if (differs) {
            changes.add(what);
        }
    }
}
