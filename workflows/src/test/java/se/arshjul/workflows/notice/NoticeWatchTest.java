package se.arshjul.workflows.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeWatchTest {

    @Test
    void whatCannotBeSentKeepsNothingElseFromBeingSent() {
        List<String> sent = new ArrayList<>();

        NoticeWatch.sendEach(
                () -> sent.add("first"),
                () -> {
                    throw new IllegalStateException("A fault that nobody thought of");
                },
                () -> sent.add("third"));

        assertThat(sent).containsExactly("first", "third");
    }
}
