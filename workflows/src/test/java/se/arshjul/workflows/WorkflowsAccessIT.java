package se.arshjul.workflows;

import static java.util.Map.entry;
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
    private static final Set<String> COORDINATOR = callers("staff coordinator");
    private static final Set<String> ITS_PEOPLE = callers("(staff|body) .*");

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            entry("PublishEvent", Set.of("publisher")),
            entry("ListPlannedLetters", COORDINATOR),
            entry("PreviewLetter", COORDINATOR),
            entry("SendTestLetter", COORDINATOR),
            entry("PreviewMailing", COORDINATOR),
            entry("CreateMailing", COORDINATOR),
            entry("GetMailing", COORDINATOR),
            entry("ListMailings", COORDINATOR),
            entry("ListMailingLetters", COORDINATOR),
            entry("ListSteps", STAFF),
            entry("ListLetters", STAFF),
            entry("SummarizeLetters", STAFF),
            entry("ListWorkItems", callers("(staff|body|foreign) .*")),
            entry("SummarizeWorkItems", callers("(staff|body|foreign) .*")),
            entry("ListSavedFilters", callers("(staff|body|foreign) .*")),
            entry("CreateSavedFilter", callers("(staff|body|foreign) .*")),
            entry("DeleteSavedFilter", callers("(staff|body|foreign) .*")),
            entry("GetDraft", ITS_PEOPLE),
            entry("SaveDraft", ITS_PEOPLE),
            entry("DiscardDraft", ITS_PEOPLE),
            entry("GetWorkItem", ITS_PEOPLE),
            entry("ClaimWorkItem", ITS_PEOPLE),
            entry("ReleaseWorkItem", ITS_PEOPLE),
            entry("TakeOverWorkItem", ITS_PEOPLE),
            entry("ListWorkItemChanges", ITS_PEOPLE),
            entry("ListTakeOvers", callers("(staff|body|foreign) .*")),
            entry("AcknowledgeTakeOver", callers("(staff|body|foreign) .*")),
            entry("SetFollowUp", ITS_PEOPLE),
            entry("PreviewWorkItemChanges", callers("(staff|body|foreign) .*")),
            entry("ChangeWorkItems", callers("(staff|body|foreign) .*")),
            entry("CompleteWorkItem", ITS_PEOPLE));

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

        assertThat(walk.letIn(method -> Map.of("name", name(method.name(), item))))
                .isEqualTo(ALLOWED);
    }

    private static String name(String method, String item) {
        if (method.contains("SavedFilter")) {
            return "savedFilters/" + Given.id();
        }
        return method.endsWith("Draft") ? item + "/draft" : item;
    }
}
