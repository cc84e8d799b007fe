package se.arshjul.load.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Decimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.arshjul.followup.v1.Answer;

class LastNumbersTest {

    private static final String REQUEST = "surveys/2102/requests/region-uppsala/answers/";

    private final LastNumbers numbers = new LastNumbers(Map.of("region-uppsala/reports", "12.5"));

    @Test
    void whoGaveANumberGivesItAgain() {
        var answers = numbers.in(List.of(number("reports", "3"), number("hygiene", "4")));

        assertThat(answers).extracting(answer -> answer.getNumber().getValue()).containsExactly("12.5", "4");
    }

    @Test
    void whatIsNoNumberStaysAsItIs() {
        var text =
                Answer.newBuilder().setName(REQUEST + "reports").setText("tolv").build();

        assertThat(numbers.in(List.of(text))).containsExactly(text);
    }

    private static Answer number(String question, String value) {
        return Answer.newBuilder()
                .setName(REQUEST + question)
                .setNumber(Decimal.newBuilder().setValue(value))
                .build();
    }
}
