package se.arshjul.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Request;

@WorkflowsTest
class AdHocBrokerIT {
    @Autowired
    Given given;

    @Autowired
    Told told;

    @Autowired
    JdbcClient jdbc;

    @Test
    void dispatchSurvivesAKill() throws Exception {
        Runtime.getRuntime().exec(new String[] {"true"});
        var survey = given.survey();
        var all = new ArrayList<Request>();
        for (int i = 0; i < 311; i++) all.add(given.request(survey, Request.State.DISPATCHED));
        long t0 = System.nanoTime();
        for (var r : all) told.dispatched(r);
        System.err.println("TOLD " + (System.nanoTime() - t0) / 1_000_000);
        if (System.getenv("KILL") != null) {
            await().atMost(Duration.ofMinutes(5))
                    .until(() -> count("SELECT count(*) FROM letter WHERE state='SENT'") > 100);
            System.err.println("KILL at " + count("SELECT count(*) FROM letter WHERE state='SENT'"));
            new ProcessBuilder(
                            "bash",
                            "-c",
                            "kill -9 $(ss -ltnp | grep 127.0.0.1:28500 | sed 's/.*pid=//;s/,.*//'); sleep 3; setsid /tmp/wfbroker/run.sh &")
                    .inheritIO()
                    .start()
                    .waitFor();
        }
        await().atMost(Duration.ofMinutes(8))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    var n = count("SELECT count(*) FROM letter WHERE state='SENT'");
                    return n == 311 && count("SELECT count(*) FROM event_intake WHERE settled_at IS NULL") == 0;
                });
        System.err.println("ALL SENT after ms " + (System.nanoTime() - t0) / 1_000_000
                + " inDoubt " + count("SELECT count(*) FROM letter WHERE in_doubt")
                + " attempts>0 " + count("SELECT count(*) FROM event_intake WHERE attempts > 0"));
        int doubled = 0;
        for (var r : all) if (FakesMail(r) != 1) doubled++;
        System.err.println("DOUBLED " + doubled);
        assertThat(doubled).isZero();
    }

    private int FakesMail(Request r) {
        return MailServer.RUNNING.letters(Given.mailbox(r)).size();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
