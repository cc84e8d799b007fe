package se.arshjul.portal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import se.arshjul.portal.table.Csv;

class DecimalTextTest {

    @AfterEach
    void nobodyReads() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SWEDISH | 12,5 | 12.5", "SWEDISH | 1 234,5 | 1234.5", "SWEDISH | 12.5 | 12.5",
                        "SWEDISH | 1,234 | 1.234",
                "ENGLISH | 12.5 | 12.5", "ENGLISH | 1 234.5 | 1234.5", "ENGLISH | 12,5 | 12.5",
                        "ENGLISH | -0,25 | -0.25"
            })
    void bothSignsAreTakenForDecimalsInBothLanguages(Language language, String typed, String read) {
        LocaleContextHolder.setLocale(language.locale());

        assertThat(DecimalText.parse(typed)).isEqualTo(read);
    }

    /** The service says that it is no number, and the reader how to write it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234", "12,345,678", "1,234.5"})
    void whatCanBeThousandsInEnglishIsNotGuessedAt(String typed) {
        LocaleContextHolder.setLocale(Language.ENGLISH.locale());

        assertThat(DecimalText.parse(typed)).contains(",");
    }

    @Test
    void aFileIsWrittenAsTheSpreadsheetsOfItsLanguageReadIt() {
        LocaleContextHolder.setLocale(Language.SWEDISH.locale());
        assertThat(file()).isEqualTo("\ufeffA;B\r\n12,5;\"x;y\"\r\n1,2;z\r\n");

        LocaleContextHolder.setLocale(Language.ENGLISH.locale());
        assertThat(file()).isEqualTo("\ufeffA,B\r\n12.5,x;y\r\n\"1,2\",z\r\n");
    }

    private static String file() {
        var rows = List.of(List.of(new BigDecimal("12.5"), "x;y"), List.of("1,2", "z"));
        var body = Csv.file("a.csv", List.of("A", "B"), rows).getBody();
        return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
    }
}
