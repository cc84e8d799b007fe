package se.arshjul.runtime.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {

    enum Colour {
        RED
    }

    record Part(String name) {}

    record Whole(
            String subject,
            Instant closeTime,
            LocalDate dueDate,
            @Nullable String note,
            Optional<String> maybe,
            Set<String> roles,
            Map<String, Integer> counts,
            List<Part> parts,
            Colour colour,
            long revision) {

        String getShouting() {
            return subject + "!";
        }

        boolean isClosed() {
            return true;
        }
    }

    record Nothing() {}

    @Test
    void writesComponentsAndNothingElse() {
        var whole = new Whole(
                "things/å",
                Instant.parse("2026-03-02T11:00:00.000001Z"),
                LocalDate.of(2026, 3, 2),
                null,
                Optional.of("yes"),
                Set.of("b", "a", "c"),
                Map.of("y", 2, "x", 1),
                List.of(new Part("p")),
                Colour.RED,
                3);

        assertThat(Json.text(whole)).isEqualTo("""
                {"subject":"things/å","closeTime":"2026-03-02T11:00:00.000001Z","dueDate":"2026-03-02",\
                "maybe":"yes","roles":["a","b","c"],"counts":{"x":1,"y":2},"parts":[{"name":"p"}],\
                "colour":"RED","revision":3}""");
    }

    @Test
    void leavesOutWhatIsToldElsewhere() {
        assertThat(Json.textWithout(new Part("p"), Set.of("name"))).isEqualTo("{}");
    }

    @Test
    void aRecordOfNothingIsAnEmptyObject() {
        assertThat(Json.text(new Nothing())).isEqualTo("{}");
    }

    @Test
    void aDurationIsTextAndNoNumber() {
        assertThat(Json.text(Map.of("wait", Duration.ofMinutes(90)))).isEqualTo("{\"wait\":\"PT1H30M\"}");
    }
}
