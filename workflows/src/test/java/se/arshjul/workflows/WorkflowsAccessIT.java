package se.arshjul.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.AccessWalk.callers;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.testkit.AccessWalk;
import se.arshjul.workflows.inbox.WorkItemFixtures;

@WorkflowsTest
class WorkflowsAccessIT {

    private static final Set<String> STAFF = callers("staff .*");
    private static final Set<String> ITS_PEOPLE = callers("(staff|body) .*");

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "PublishEvent", Set.of("publisher"),
            "ListSteps", STAFF,
            "ListLetters", STAFF,
            "SummarizeLetters", STAFF,
            "ListWorkItems", callers("(staff|body|foreign) .*"),
            "GetWorkItem", ITS_PEOPLE,
            "ClaimWorkItem", ITS_PEOPLE,
            "ReleaseWorkItem", ITS_PEOPLE,
            "CompleteWorkItem", ITS_PEOPLE);

    @Autowired
    AccessWalk walk;

    @Autowired
    WorkItemFixtures given;

    @Test
    void everyMethodIsOpenToExactlyThoseWhoMayUseIt() {
        var groups = new ArrayList<String>();
        AccessWalk.ROLES.forEach(role -> {
            groups.add("role:" + role);
            groups.add("actor:region-uppsala:" + role);
        });
        var item = given.itemFor(groups);

        assertThat(walk.letIn(method -> Map.of("name", item))).isEqualTo(ALLOWED);
    }
}
