package se.arshjul.followupservice.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;

/** The {@code indicator_proposal} table. Opens no transaction of its own. */
@Repository
public class IndicatorProposalRepository {

    private final JdbcClient jdbc;

    IndicatorProposalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    IndicatorProposal get(SurveyName survey, UUID proposalId) {
        return jdbc.sql("SELECT * FROM indicator_proposal WHERE survey_id = :survey AND proposal_id = :proposal")
                .param("survey", survey.survey())
                .param("proposal", proposalId)
                .query(IndicatorProposalRepository::toProposal)
                .single();
    }

    /** In the order in which they were made; none of a survey that does not exist. */
    public Page.Of<IndicatorProposal> list(String parent, Page page) {
        var rows = jdbc.sql("""
                        SELECT *
                          FROM indicator_proposal
                         WHERE survey_id = :survey AND position > :after
                         ORDER BY position
                         LIMIT :rows
                        """)
                .param("survey", SurveyName.find(parent).map(SurveyName::survey).orElse(""))
                .param("after", page.afterNumber())
                .param("rows", page.rowsToRead())
                .query(IndicatorProposalRepository::toProposal)
                .list();
        return page.of(rows, proposal -> String.valueOf(proposal.position()));
    }

    void insert(IndicatorProposal proposal) {
        jdbc.sql("""
                        INSERT INTO indicator_proposal (survey_id, proposal_id, title, reason, plan_element, create_time)
                        VALUES (:survey, :proposal, :title, :reason, :planElement, :createTime)
                        """)
                .param("survey", proposal.survey().survey())
                .param("proposal", proposal.proposalId())
                .param("title", proposal.title())
                .param("reason", proposal.reason())
                .param("planElement", proposal.planElement())
                .param("createTime", Utc.toColumn(proposal.createTime()))
                .update();
    }

    private static IndicatorProposal toProposal(ResultSet row, int number) throws SQLException {
        return new IndicatorProposal(
                new SurveyName(row.getString("survey_id")),
                row.getObject("proposal_id", UUID.class),
                row.getLong("position"),
                row.getString("title"),
                row.getString("reason"),
                row.getString("plan_element"),
                Utc.instant(row, "create_time"));
    }
}
