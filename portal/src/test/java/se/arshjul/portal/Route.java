package se.arshjul.portal;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A route of the portal, for tests that walk all of them. */
record Route(HttpMethod method, String pattern) {

    static Stream<Route> all(RequestMappingHandlerMapping routes) {
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(
                                pattern -> methods(mapping.getMethodsCondition().getMethods())
                                        .map(method -> new Route(method, pattern))))
                .distinct();
    }

    private static Stream<HttpMethod> methods(Set<RequestMethod> declared) {
        return declared.isEmpty()
                ? Stream.of(HttpMethod.GET, HttpMethod.POST)
                : declared.stream().map(RequestMethod::asHttpMethod);
    }

    /** An address of the route, with a name that nothing has. */
    String path() {
        return pattern.replace("{year}", "2999").replaceAll("\\{[^}]+}", "x");
    }

    boolean isAtOrBelow(String place) {
        return pattern.equals(place) || pattern.startsWith(place + "/");
    }

    boolean isPost() {
        return method == HttpMethod.POST;
    }
}
