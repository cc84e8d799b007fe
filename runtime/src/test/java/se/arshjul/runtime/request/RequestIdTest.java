package se.arshjul.runtime.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arshjul.runtime.refusal.Refusal;

class RequestIdTest {

    @Test
    void readsAUuidInEitherCase() {
        var uuid = UUID.fromString("8b5f8a52-6c1d-4d43-9f0a-3a6d7f0f5a11");

        assertThat(RequestId.parse("8B5F8A52-6c1d-4d43-9f0a-3a6d7f0f5a11").uuid())
                .isEqualTo(uuid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1", "8b5f8a52", "1-1-1-1-1", "8b5f8a52-6c1d-4d43-9f0a-3a6d7f0f5a1", "null"})
    void refusesWhatIsNoUuid(String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> RequestId.parse(text))
                .returns("REQUEST_ID_MISSING", Refusal::reason);
    }
}
