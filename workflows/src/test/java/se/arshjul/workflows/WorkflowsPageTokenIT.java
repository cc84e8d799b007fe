package se.arshjul.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.testkit.As;
import se.arshjul.testkit.PageTokenWalk;
import se.arshjul.testkit.PageTokenWalk.Asked;
import se.arshjul.workflow.v1.ListWorkItemsRequest.View;
import se.arshjul.workflows.inbox.WorkItemFixtures;

@WorkflowsTest
class WorkflowsPageTokenIT {

    private static final As ANALYST = As.staff("analyst");

    @Autowired
    PageTokenWalk walk;

    @Autowired
    WorkItemFixtures items;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Test
    void noListTakesAPageTokenThatItHasNotGiven() {
        var survey = "surveys/s" + Given.number();
        for (var nth : List.of("a", "b")) {
            items.item("role:analyst", survey, "survey-design", LocalDate.parse("2026-03-09"));
            items.completed("role:analyst", "people/analyst");
            step(survey, nth);
            letter(survey, nth);
            savedFilter(nth);
        }
        var item = takenOverTwice();
        var planned = given.survey();
        given.recipients(2);
        mailing(planned);
        mailing(planned);

        var found = walk.findings(method -> switch (method.name()) {
            case "ListWorkItems" ->
                List.of(
                        new Asked(ANALYST, Map.of("subject", survey)),
                        new Asked(ANALYST, Map.of("view", View.DONE.getValueDescriptor())));
            case "ListMailings", "ListMailingLetters" ->
                List.of(new Asked(
                        As.staff("coordinator"),
                        Map.of("parent", method.name().equals("ListMailings") ? planned : mailing(planned))));
            case "ListPlannedLetters" -> List.of(new Asked(As.staff("coordinator"), Map.of("parent", planned)));
            case "ListWorkItemChanges" -> List.of(new Asked(ANALYST, Map.of("name", item)));
            default -> List.of(new Asked(ANALYST, Map.of("subject", survey, "matter", survey)));
        });

        assertThat(found).isEmpty();
    }

    /** An item that was taken over from the analyst again and again. */
    private String takenOverTwice() {
        var item = items.item("role:analyst");
        for (var nth : List.of("a", "b")) {
            jdbc.sql("""
                            INSERT INTO work_item_change (work_item_id, kind, changed_at, person, person_name,
                                                          from_person, from_name, note)
                            VALUES (:item, 'TAKEN_OVER', now(), :nth, '', 'people/analyst', '', '')
                            """)
                    .param("item", UUID.fromString(item.substring("workItems/".length())))
                    .param("nth", nth)
                    .update();
        }
        return item;
    }

    /** Its title has what stands between the parts of a key. */
    private void savedFilter(String nth) {
        jdbc.sql("""
                        INSERT INTO saved_filter
                        VALUES (gen_random_uuid(), 'people/analyst', :title, 'MINE', '', '', 'WHENEVER',
                                'WHETHER_OR_NOT', now())
                        """).param("title", nth + "|" + Given.number()).update();
    }

    /** A mailing of two letters. */
    private String mailing(String survey) {
        var id = UUID.randomUUID();
        jdbc.sql("INSERT INTO mailing VALUES (:id, :survey, 'REMIND', '', now())")
                .param("id", id)
                .param("survey", survey)
                .update();
        jdbc.sql("""
                        INSERT INTO mailing_letter
                        SELECT :id, :survey || '/requests/region-' || nth, 'invitation', '1', '', 'SENT', '', now()
                          FROM unnest(ARRAY['a', 'b']) AS nth
                        """).param("id", id).param("survey", survey).update();
        return survey + "/mailings/" + id;
    }

    private void step(String survey, String element) {
        jdbc.sql("INSERT INTO process_step VALUES (:survey, 'p', :element, 't', 'JOB', 'DONE', '', now())")
                .param("survey", survey)
                .param("element", element)
                .update();
    }

    private void letter(String survey, String step) {
        jdbc.sql("""
                        INSERT INTO letter (letter_id, matter, kind, step, address, state, created_at, in_doubt,
                                            attempts, problem)
                        VALUES (gen_random_uuid(), :survey, 'receipt', :step, 'a@b.test', 'READY', now(), FALSE, 0, '')
                        """).param("survey", survey).param("step", step).update();
    }
}
