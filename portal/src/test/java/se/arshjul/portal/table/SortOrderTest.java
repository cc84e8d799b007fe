package se.arshjul.portal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SortOrderTest {

    private static final List<String> COLUMNS = List.of("namn", "svar");

    @Test
    void theFirstColumnOrdersUntilTheReaderChooses() {
        var order = order("");

        assertThat(order.key()).isEqualTo("namn");
        assertThat(order.state("namn")).isEqualTo("ascending");
        assertThat(order.state("svar")).isNull();
        assertThat(order.href("svar")).isEqualTo("/lista?sortera=svar");
    }

    @Test
    void theSameColumnAgainTurnsTheOrderAndTheFiltersStay() {
        var order = order("lan=03&sortera=svar");

        assertThat(order.href("svar")).isEqualTo("/lista?lan=03&sortera=svar&fallande=ja");
    }

    @Test
    void aColumnThatIsNotThereIsNotTaken() {
        assertThat(order("sortera=losenord").key()).isEqualTo("namn");
    }

    private static SortOrder order(String query) {
        var request = new MockHttpServletRequest("GET", "/lista");
        request.setQueryString(query.isEmpty() ? null : query);
        for (var pair : query.isEmpty() ? new String[0] : query.split("&")) {
            request.setParameter(pair.split("=")[0], pair.split("=")[1]);
        }
        return SortOrder.of(request, COLUMNS);
    }
}
