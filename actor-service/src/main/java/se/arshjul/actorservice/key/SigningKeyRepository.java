package se.arshjul.actorservice.key;

import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Utc;

/** The {@code signing_key} table. Opens no transaction of its own. */
@Repository
class SigningKeyRepository {

    private final JdbcClient jdbc;

    SigningKeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends no other replica makes a key. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '.signing_key', 0))::text")
                .query(String.class)
                .single();
    }

    /** The newest first. */
    List<RSAKey> list() {
        return jdbc.sql("SELECT private_jwk FROM signing_key ORDER BY create_time DESC, key_id")
                .query((row, number) -> toKey(row.getString("private_jwk")))
                .list();
    }

    Optional<Instant> newestCreateTime() {
        return jdbc.sql("SELECT create_time FROM signing_key ORDER BY create_time DESC LIMIT 1")
                .query((row, number) -> Utc.instant(row, "create_time"))
                .optional();
    }

    void insert(RSAKey key, Instant createTime) {
        jdbc.sql("INSERT INTO signing_key (key_id, private_jwk, create_time) VALUES (:key, :jwk, :createTime)")
                .param("key", key.getKeyID())
                .param("jwk", key.toJSONString())
                .param("createTime", Utc.toColumn(createTime))
                .update();
    }

    /** Forgets keys in whose place a newer one has been signing since before that time. */
    void deleteSupersededBefore(Instant time) {
        jdbc.sql("""
                        DELETE FROM signing_key
                         WHERE EXISTS (SELECT FROM signing_key newer
                                        WHERE newer.create_time > signing_key.create_time
                                          AND newer.create_time < :time)
                        """).param("time", Utc.toColumn(time)).update();
    }

    private static RSAKey toKey(String jwk) {
        try {
            return RSAKey.parse(jwk);
        } catch (ParseException damaged) {
            throw new IllegalStateException("A signing key cannot be read.", damaged);
        }
    }
}
