package se.arshjul.followupservice.recipient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.recipient.RecipientChoice.Recipient;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.EditColumns;
import se.arshjul.followupservice.survey.SurveyName;

/** The {@code recipient_choice} table with the principals of each. Opens no transaction of its own. */
@Repository
class RecipientChoiceRepository {

    private record Head(List<String> groups, Edit lastEdit) {}

    private final JdbcClient jdbc;
    private final EditColumns edits;

    RecipientChoiceRepository(JdbcClient jdbc, EditColumns edits) {
        this.jdbc = jdbc;
        this.edits = edits;
    }

    RecipientChoice get(SurveyName survey) {
        return jdbc.sql("SELECT * FROM recipient_choice WHERE survey_id = :survey")
                .param("survey", survey.survey())
                .query((row, number) -> toHead(row))
                .optional()
                .map(head -> new RecipientChoice(
                        survey, recipients(survey, false), head.groups(), recipients(survey, true), head.lastEdit()))
                .orElseGet(() -> RecipientChoice.everyone(survey));
    }

    private List<Recipient> recipients(SurveyName survey, boolean leftOut) {
        return jdbc.sql("""
                        SELECT recipient_id, display_name
                          FROM chosen_recipient
                         WHERE survey_id = :survey AND left_out = :leftOut
                         ORDER BY position
                        """)
                .param("survey", survey.survey())
                .param("leftOut", leftOut)
                .query((row, number) -> new Recipient(row.getString("recipient_id"), row.getString("display_name")))
                .list();
    }

    /** Writes what is chosen for a survey whose row the transaction has locked, instead of what was. */
    RecipientChoice replace(RecipientChoice wanted) {
        var survey = wanted.survey();
        jdbc.sql("DELETE FROM chosen_recipient WHERE survey_id = :survey")
                .param("survey", survey.survey())
                .update();
        jdbc.sql("DELETE FROM recipient_choice WHERE survey_id = :survey")
                .param("survey", survey.survey())
                .update();
        if (!wanted.isEveryone()) {
            edits.now(jdbc.sql("INSERT INTO recipient_choice VALUES (:survey, :groups, :updateTime, :updatedByName)"))
                    .param("survey", survey.survey())
                    .param("groups", wanted.groups().toArray(String[]::new))
                    .update();
            insert(survey, wanted.recipients(), false);
            insert(survey, wanted.exceptions(), true);
        }
        return get(survey);
    }

    private void insert(SurveyName survey, List<Recipient> recipients, boolean leftOut) {
        jdbc.sql("""
                        INSERT INTO chosen_recipient
                        SELECT :survey, recipient_id, position, display_name, :leftOut
                          FROM unnest(:ids::text[], :names::text[])
                               WITH ORDINALITY AS chosen (recipient_id, display_name, position)
                        """)
                .param("survey", survey.survey())
                .param("leftOut", leftOut)
                .param("ids", recipients.stream().map(Recipient::id).toArray(String[]::new))
                .param("names", recipients.stream().map(Recipient::displayName).toArray(String[]::new))
                .update();
    }

    private static Head toHead(ResultSet row) throws SQLException {
        return new Head(Arrays.asList((String[]) row.getArray("groups").getArray()), EditColumns.of(row));
    }
}
