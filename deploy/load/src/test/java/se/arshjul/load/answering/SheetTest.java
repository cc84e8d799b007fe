package se.arshjul.load.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {

    private final Sheet sheet = new Sheet(
            "<form><input type=\"hidden\" name=\"_csrf\" value=\"abc\"/><input type=\"hidden\" name=\"etag-plan\""
                    + " value=\"1\"></form>");

    @Test
    void whatIsHiddenIsPostedWithWhatIsTyped() {
        sheet.type("plan", List.of("å b"));

        assertThat(sheet.body().split("&")).containsExactlyInAnyOrder("_csrf=abc", "etag-plan=1", "plan=%C3%A5+b");
    }

    @Test
    void thePageThatCameBackRenewsWhatIsHiddenAndKeepsWhatWasTyped() {
        sheet.type("plan", List.of("own", "part"));
        sheet.read("<input type=\"hidden\" name=\"etag-plan\" value=\"2\">");

        assertThat(sheet.body().split("&"))
                .containsExactlyInAnyOrder("_csrf=abc", "etag-plan=2", "plan=own", "plan=part");
        assertThat(sheet.hides("etag-plan")).isTrue();
        assertThat(sheet.hides("etag-other")).isFalse();
    }
}
