package se.arshjul.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The session ends while somebody types, on whichever page: what was typed is there after the next login. */
@PageTest
class LostSessionTest {

    private static final String TYPED = "Det här hade jag precis skrivit";
    private static final String FORM = "/prov/anteckning";

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @TestFactory
    Stream<DynamicTest> everyFormKeepsWhatWasTypedUntilTheNextLogin() {
        return Route.all(routes)
                .filter(Route::isPost)
                .filter(route -> !RouteWalkTest.isPublic(route))
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    var browser = new Surfer(port);
                    browser.get("/logga-in");
                    var form = browser.get(FORM).html().replace(FORM, route.path());
                    browser.loseSession();

                    var kept = browser.send(new Surfer.Page(200, route.path(), form, Map.of()), "reason", TYPED);

                    assertThat(kept.path()).as(kept.toString()).isEqualTo("/det-du-skrev");
                    assertThat(kept.text()).contains("Du loggades ut. Det här hade du skrivit", TYPED);
                    assertThat(kept.html()).contains("action=\"" + route.path() + "\"", "value=\"" + TYPED + "\"");
                }));
    }
}
