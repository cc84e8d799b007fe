package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredTest {

    @ParameterizedTest
    @CsvSource({
        "1, avvikelser, 1 (avvikelser)",
        "0, avvikelser, 0 avvikelser",
        "11, avvikelser, 11 avvikelser",
        "'1,5', timmar, '1,5 timmar'",
        "1, '', 1"
    })
    void aOneIsNotReadOnIntoAUnitInThePlural(String number, String unit, String text) {
        assertThat(Measured.text(number, unit)).isEqualTo(text);
    }
}
