package se.arshjul.runtime.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arshjul.runtime.page.Page.Key;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

class KeyTest {

    private static final String MATTER = "letters";
    private static final Instant TIME = Instant.parse("2026-03-02T11:00:00.123456Z");
    private static final UUID ID = UUID.fromString("6f1c0b1e-62a4-4d3c-9f0e-3c9a2f3b4d5e");

    @Test
    void aKeyOfSeveralPartsIsReadAsItWasWritten() {
        var key = Page.key(TIME, ID);

        assertThat(pageAfter(key).after(Key.INSTANT, Key.UUID)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T11:00:00Z",
                "2026-03-02T11:00:00Z|",
                "2026-03-02T11:00:00Z|6F1C0B1E-62A4-4D3C-9F0E-3C9A2F3B4D5E",
                "2026-03-02T11:00:00Z|6f1c0b1e-62a4-4d3c-9f0e-3c9a2f3b4d5e|x",
                "2026-03-02T11:00:00+18:00|6f1c0b1e-62a4-4d3c-9f0e-3c9a2f3b4d5e",
                "2026-03-02T24:00:00Z|6f1c0b1e-62a4-4d3c-9f0e-3c9a2f3b4d5e",
                "0000-03-02T11:00:00Z|6f1c0b1e-62a4-4d3c-9f0e-3c9a2f3b4d5e",
                "+999999999-12-31T23:59:59Z|6f1c0b1e-62a4-4d3c-9f0e-3c9a2f3b4d5e",
                "infinity|6f1c0b1e-62a4-4d3c-9f0e-3c9a2f3b4d5e"
            })
    void aKeyThatTheListDoesNotWriteIsRefusedAtItsField(String forged) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> pageAfter(forged).after(Key.INSTANT, Key.UUID))
                .returns("PAGE_INVALID", Refusal::reason)
                .extracting(Refusal::violations)
                .isEqualTo(List.of(
                        new FieldViolation("page_token", "OF_ANOTHER_QUERY", "Must come from the same query.")));
    }

    @Test
    void aNumberIsAPlaceAndTheFirstPageStartsAtZero() {
        assertThat(Page.parse(MATTER, 1, "").afterNumber()).isZero();
        assertThat(pageAfter("7").afterNumber()).isEqualTo(7);
        for (var forged : List.of("-1", "07", "7.0", "x", "99999999999999999999", " 7")) {
            assertThatExceptionOfType(Refusal.class)
                    .as(forged)
                    .isThrownBy(() -> pageAfter(forged).afterNumber());
        }
    }

    @Test
    void datesAndIdsAreReadStrictly() {
        assertThat(Key.DATE.fits(LocalDate.of(2026, 3, 2).toString())).isTrue();
        assertThat(Key.DATE.fits("2026-02-30")).isFalse();
        assertThat(Key.ID.fits("region-uppsala")).isTrue();
        assertThat(Key.ID.fits("region-uppsala\u0000")).isFalse();
        assertThat(Key.ID.fits("Region")).isFalse();
    }

    private static Page pageAfter(String key) {
        var token =
                Page.parse(MATTER, 1, "").of(List.of(key, "next"), row -> row).nextPageToken();
        return Page.parse(MATTER, 1, token);
    }
}
