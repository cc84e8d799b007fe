package se.arshjul.portal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void quotesWhatWouldBreakTheRow() {
        var text = Csv.text(List.of("Fråga", "Svar"), List.of(List.of("a;b", "sa \"ja\"\noch nej")));

        assertThat(text).isEqualTo("\ufeffFråga;Svar\r\n\"a;b\";\"sa \"\"ja\"\"\noch nej\"\r\n");
    }

    @Test
    void whatSomebodyTypedIsNeverAFormula() {
        var text = Csv.text(List.of("Svar"), List.of(List.of("=1+1"), List.of("-12,5"), List.of("@SUM(A1)")));

        assertThat(text).contains("'=1+1", "\r\n-12,5\r\n", "'@SUM(A1)");
    }
}
