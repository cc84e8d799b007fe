package se.arshjul.workflows.usertask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.workflow.v1.ListWorkItemChangesRequest;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItemChange;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.GivenReach;
import se.arshjul.workflows.Inbox;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;

/** When the days of a survey are moved, those of its open tasks follow, and whoever has one reads so. */
@WorkflowsTest
class DueDateIT {

    @Autowired
    Given given;

    @Autowired
    GivenReach reach;

    @Autowired
    Told told;

    @Autowired
    Inbox inbox;

    @Autowired
    WorkItemServiceBlockingStub items;

    @Autowired
    DueDateWatch watch;

    @Autowired
    JdbcClient jdbc;

    private String survey;
    private WorkItem design;

    @BeforeEach
    void aSurveyThatOpensOnMonday16March() {
        survey = given.survey();
        reach.opens(survey, LocalDate.of(2026, 3, 16));
        told.event("followup.surveyPlanned", survey);
        design = inbox.awaitOne(survey, "survey-design");
    }

    @Test
    void theDayFollowsAndIsNamedTogetherWithTheOneBefore() {
        reach.opens(survey, LocalDate.of(2026, 3, 23));

        watch.look();
        watch.look();

        var moved = inbox.get(design);
        assertThat(ProtoTime.toLocalDate(moved.getDueDate())).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(ProtoTime.toLocalDate(moved.getPreviousDueDate())).isEqualTo(LocalDate.of(2026, 3, 13));
        assertThat(changes()).singleElement().satisfies(change -> {
            assertThat(change.getKind()).isEqualTo(WorkItemChange.Kind.DUE_MOVED);
            assertThat(ProtoTime.toLocalDate(change.getFollowUpDate())).isEqualTo(LocalDate.of(2026, 3, 20));
            assertThat(change.getDisplayName()).isEmpty();
        });
    }

    @Test
    void itNeverComesLaterThanTheUsualNumberOfDays() {
        reach.opens(survey, LocalDate.of(2026, 9, 1));

        watch.look();

        assertThat(ProtoTime.toLocalDate(inbox.get(design).getDueDate()))
                .as("20 working days after 2 March")
                .isEqualTo(LocalDate.of(2026, 3, 30));
    }

    @Test
    void whoWasToldThatItIsLateIsToldAgainOnceTheNewDayHasPassed() {
        jdbc.sql("UPDATE work_item SET late_told_at = now() WHERE subject = :survey")
                .param("survey", survey)
                .update();
        reach.opens(survey, LocalDate.of(2026, 3, 23));

        watch.look();

        assertThat(jdbc.sql("SELECT count(late_told_at) FROM work_item WHERE subject = :survey")
                        .param("survey", survey)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsDoneAndWhatServesAnUnmovedDayStaysAsItIs() {
        watch.look();
        assertThat(inbox.get(design).hasPreviousDueDate()).isFalse();
        inbox.complete(design, "");
        reach.opens(survey, LocalDate.of(2026, 3, 23));

        watch.look();

        assertThat(ProtoTime.toLocalDate(inbox.get(design).getDueDate())).isEqualTo(LocalDate.of(2026, 3, 13));
    }

    private List<WorkItemChange> changes() {
        return Inbox.STAFF
                .on(items)
                .listWorkItemChanges(ListWorkItemChangesRequest.newBuilder()
                        .setName(design.getName())
                        .build())
                .getChangesList();
    }
}
