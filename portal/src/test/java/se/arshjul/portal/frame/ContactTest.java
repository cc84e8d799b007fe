package se.arshjul.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;

/** Whoever meets an obstacle reads to whom to write, and the letter says of which page. */
@PageTest
class ContactTest {

    private static final String ADDRESS = "patientsakerhet@socialstyrelsen.test";

    @Autowired
    private MockMvc portal;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tillganglighet", "/personuppgifter"})
    void everyPageSaysToWhomToWriteAboutIt(String path) {
        FakeSurroundings.PLATFORM.silence("arshjul");

        var page = new Reader(portal, request -> request).open(path);

        assertThat(page.html())
                .contains("Kontakt: " + ADDRESS + "<")
                .contains("\"mailto:" + ADDRESS + "?subject=Om%20sidan%20" + path.replace("/", "%2F") + "\"");
    }

    @Test
    void whatSomebodySearchedForIsNotPutIntoTheLetter() {
        var page = new Reader(portal, request -> request).open("/tillganglighet?sok=hemligt");

        assertThat(page.links())
                .contains("mailto:" + ADDRESS + "?subject=Om%20sidan%20%2Ftillganglighet")
                .noneMatch(link -> link.startsWith("mailto:") && link.contains("hemligt"));
    }

    @Test
    void aPageThatSaysWhatWentWrongSaysToWhomToWrite() {
        var page = new Reader(portal, request -> request).open("/resultat/finns-inte/alls");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.part("kontakt")).contains("Kommer du inte vidare?", ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ingen adress", "Myndigheten <a@b.test>", "a@b.test?bcc=c@d.test"})
    void thePortalDoesNotStartWithoutAnAddress(String given) {
        assertThatThrownBy(() -> new ContactProperties(given)).hasMessageContaining("ARSHJUL_LETTER_REPLYTO");
    }
}
