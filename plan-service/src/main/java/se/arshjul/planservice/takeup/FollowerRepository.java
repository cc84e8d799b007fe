package se.arshjul.planservice.takeup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.planservice.plan.Plan;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.VersionName;

/** The plans that follow others, with their current versions. */
@Repository
public class FollowerRepository {

    private final JdbcClient jdbc;

    FollowerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By the names of the plans. What is made after a version that is being written follows nothing before that is decided:
     * nobody is told what a draft takes up.
     */
    public Followers read() {
        return new Followers(jdbc.sql("""
                        SELECT p.plan_id, p.title, p.owner, p.level, p.current_sequence, p.parent_plan_id,
                               p.parent_sequence, v.coverage, v.stage IN ('ADOPTED', 'PUBLISHED') AS decided,
                               f.coverage AS parent_coverage, f.absent_element_ids
                          FROM plan p
                          JOIN plan_version v ON v.plan_id = p.plan_id AND v.sequence = p.current_sequence
                          JOIN plan_version f ON f.plan_id = p.parent_plan_id AND f.sequence = p.parent_sequence
                         WHERE NOT v.being_written AND NOT f.being_written
                         ORDER BY p.plan_id
                        """).query(FollowerRepository::toFollower).list());
    }

    private static Follower toFollower(ResultSet row, int number) throws SQLException {
        return new Follower(
                row.getString("title"),
                row.getString("owner"),
                Plan.Level.valueOf(row.getString("level")),
                new VersionName(new PlanName(row.getString("plan_id")), row.getInt("current_sequence")),
                row.getBoolean("decided"),
                Version.Coverage.valueOf(row.getString("coverage")),
                new Parent(
                        new VersionName(new PlanName(row.getString("parent_plan_id")), row.getInt("parent_sequence")),
                        Version.Coverage.valueOf(row.getString("parent_coverage")),
                        List.of((String[]) row.getArray("absent_element_ids").getArray())));
    }
}
