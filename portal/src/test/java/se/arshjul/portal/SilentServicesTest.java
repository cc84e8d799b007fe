package se.arshjul.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** With every service away, and soon every breaker open, each page says what is missing and keeps what was typed. */
@PageTest
class SilentServicesTest {

    private static final String TYPED = "Det här hade jag precis skrivit";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private MockMvc browser;

    @BeforeEach
    void silenceEverything() {
        FakeSurroundings.PLATFORM.silence("arshjul");
    }

    @TestFactory
    Stream<DynamicTest> everyPageSaysWhatIsMissing() {
        return walk(false)
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    var page = send(route);

                    assertThat(page.status()).as(page.toString()).isIn(200, 503);
                    assertThat(page.text()).containsAnyOf("kan inte visas just nu.", "Tjänsten svarar inte just nu");
                    assertThat(page.text()).contains("Försök igen");
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyFormKeepsWhatWasTypedToBeSentAgain() {
        return walk(true)
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    var page = send(route);

                    assertThat(page.status()).as(page.toString()).isEqualTo(503);
                    assertThat(page.text()).contains("Tjänsten svarar inte just nu", TYPED, "Försök igen");
                    assertThat(page.value("reason")).isEqualTo(TYPED);
                }));
    }

    private Stream<Route> walk(boolean posts) {
        return Route.all(routes)
                .filter(route -> route.isPost() == posts)
                .filter(route -> Stream.of(
                                "/uppfoljning",
                                "/uppgifter",
                                "/svara",
                                "/personer",
                                "/planer",
                                "/utkast",
                                "/aktorer",
                                "/rad-och-grupper",
                                "/resultat")
                        .anyMatch(route::isAtOrBelow))
                .filter(route -> !route.isAtOrBelow("/resultat/prov-mote"));
    }

    private Shown send(Route route) throws Exception {
        var reader = route.isAtOrBelow("/uppfoljning") || route.isAtOrBelow("/uppgifter")
                ? SignedInAs.staff("coordinator")
                : SignedInAs.region("respondent", "approver", "contact");
        var answer = browser.perform(MockMvcRequestBuilders.request(route.method(), route.path())
                        .param("reason", TYPED)
                        .param("kind", "TEXT")
                        .param("role", "APPROVER")
                        .with(csrf())
                        .with(reader))
                .andReturn()
                .getResponse();
        return new Shown(answer, answer.getContentAsString());
    }
}
