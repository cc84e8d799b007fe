package se.arshjul.faultyservice.alpha;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.sample.v1.Thing;

/** Planted: a value that knows the wire, the database and how to say no. */
record Alpha(String name) {

    Thing wire() {
        return Thing.getDefaultInstance();
    }

    void save(JdbcClient jdbc) {
        throw Refusal.precondition("ALPHA_CLOSED", "Closed.", Map.of());
    }
}
