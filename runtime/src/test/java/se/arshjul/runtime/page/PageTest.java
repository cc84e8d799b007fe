package se.arshjul.runtime.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arshjul.runtime.page.Page.Key;
import se.arshjul.runtime.refusal.Refusal;

class PageTest {

    private static final long SEED = 7L;
    private static final Key ANY = part -> true;

    @ParameterizedTest
    @CsvSource({"0,50", "1,1", "1000,1000", "1001,1000", "2147483647,1000"})
    void holdsFiftyUnlessAskedAndNeverMoreThanAThousand(int asked, int held) {
        var page = Page.parse("plans/a", asked, "");

        assertThat(page.size()).isEqualTo(held);
        assertThat(page.rowsToRead()).isEqualTo(held + 1);
        assertThat(page.after(ANY)).isEmpty();
    }

    @Test
    void refusesANegativeSize() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Page.parse("plans/a", -1, ""))
                .returns("PAGE_INVALID", Refusal::reason);
    }

    @Test
    void theTokenOfAnotherQueryIsRefused() {
        var token =
                Page.parse("plans/a", 1, "").of(List.of("x", "y"), key -> key).nextPageToken();

        assertThat(Page.parse("plans/a", 1, token).after(ANY)).isEqualTo("x");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Page.parse("plans/b", 1, token))
                .returns("PAGE_INVALID", Refusal::reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!", "AAAAAAAAAAA", "åäö", "c29tZXRoaW5nIGVsc2UgZW50aXJlbHk"})
    void whatIsNoTokenIsRefused(String token) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Page.parse("plans/a", 1, token));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void pagesNeitherSkipNorRepeat(List<String> rows, int size) {
        List<String> read = new ArrayList<>();
        var token = "";
        do {
            var page = Page.parse("all", size, token);
            var found = page.of(
                    rows.stream()
                            .filter(row -> row.compareTo(page.after(ANY)) > 0)
                            .limit(page.rowsToRead())
                            .toList(),
                    row -> row);
            assertThat(found.items()).hasSizeLessThanOrEqualTo(size);
            read.addAll(found.items());
            token = found.nextPageToken();
        } while (!token.isEmpty());

        assertThat(read).as("seed %d", SEED).isEqualTo(rows);
    }

    private static Stream<org.junit.jupiter.params.provider.Arguments> lists() {
        var random = new Random(SEED);
        return Stream.generate(() -> org.junit.jupiter.params.provider.Arguments.of(
                        IntStream.range(0, random.nextInt(40))
                                .mapToObj(i -> "row-å-%05d".formatted(i))
                                .toList(),
                        random.nextInt(1, 12)))
                .limit(1_000);
    }
}
