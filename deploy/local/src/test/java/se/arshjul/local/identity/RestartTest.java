package se.arshjul.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import se.arshjul.local.RunningIdentity;

@Execution(ExecutionMode.CONCURRENT)
class RestartTest {

    @TempDir
    Path folder;

    @Test
    void aTokenIsStillGoodAfterARestartAndItsKeyIsNobodyElsesToRead() throws Exception {
        String token;
        try (var first = new RunningIdentity(folder)) {
            token = first.tokens()
                    .ask("workflows", Map.of("grant_type", "client_credentials"))
                    .text("access_token");
        }

        try (var second = new RunningIdentity(folder)) {
            assertThat(second.tokens().claims(token).getSubject()).isEqualTo("workflows");
        }
        var key = folder.resolve("identity").resolve("signing-key.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }
}
