package se.arshjul.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route there is, so that a new page cannot be less safe than the others. */
@PageTest
class RouteWalkTest {

    /** What the unknown may open. A page that is not here and opens all the same fails. */
    private static final Set<String> PUBLIC =
            Set.of("/", "/kontrollera-kvittens", "/tillganglighet", "/personuppgifter", "/logga-in", "/error");

    private static final Set<String> PUBLIC_BELOW =
            Set.of("/planer", "/aktorer", "/rad-och-grupper", "/resultat", "/logga-in", "/sprak", "/_catalogue");

    @Autowired
    private MockMvc browser;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @TestFactory
    Stream<DynamicTest> everyAnswerCarriesTheSafetyHeaders() {
        return walk(route -> {
            var answer = send(request(route).with(csrf()));

            assertThat(answer.getHeader("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.getHeader("Permissions-Policy")).contains("geolocation=()");
            assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        });
    }

    @TestFactory
    Stream<DynamicTest> everyRouteAsksForALoginUnlessItIsListedAsPublic() {
        return walk(route -> {
            var answer = send(request(route).with(csrf()));

            var toLogin = answer.getStatus() == 302 && "/logga-in".equals(answer.getHeader("Location"));
            assertThat(toLogin).as(route + " asks for a login").isEqualTo(!isPublic(route));
        });
    }

    @TestFactory
    Stream<DynamicTest> nothingThatIsSentIsTakenWithoutTheTokenOfTheForm() {
        return walk(route -> {
            if (route.method() != HttpMethod.GET) {
                assertThat(send(request(route)).getStatus()).isEqualTo(403);
                assertThat(send(request(route).with(SignedInAs.staff("coordinator")))
                                .getStatus())
                        .isEqualTo(403);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> nothingThatIsSentFromAnotherSiteIsTaken() {
        return walk(route -> {
            if (route.method() != HttpMethod.GET) {
                var forged = request(route)
                        .with(csrf())
                        .with(SignedInAs.staff("coordinator"))
                        .header("Sec-Fetch-Site", "cross-site");
                assertThat(send(forged).getStatus()).isEqualTo(403);
            }
        });
    }

    static boolean isPublic(Route route) {
        return PUBLIC.contains(route.pattern()) || PUBLIC_BELOW.stream().anyMatch(route::isAtOrBelow);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder request(Route route) {
        return MockMvcRequestBuilders.request(route.method(), route.path());
    }

    private interface Step {
        void at(Route route) throws Exception;
    }

    private Stream<DynamicTest> walk(Step step) {
        return Route.all(routes).map(route -> DynamicTest.dynamicTest(route.toString(), () -> step.at(route)));
    }
}
