package se.arshjul.local.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Who may ask for what: programs at the protocol's endpoints, people at the login pages and the mail page. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");

    @Bean
    @Order(1)
    SecurityFilterChain protocol(
            HttpSecurity http, IdentityProperties properties, People people, OAuth2TokenGenerator<?> tokens)
            throws Exception {
        var server = new OAuth2AuthorizationServerConfigurer();
        http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        endpoints -> endpoints
                                .tokenEndpoint(token -> token.accessTokenRequestConverters(
                                                readers -> readers.addFirst(new ExampleLogin.Reader()))
                                        .authenticationProvider(new ExampleLoginGrant(people, tokens)))
                                .oidc(oidc -> oidc.logoutEndpoint(logout -> logout.errorResponseHandler(
                                        // A login that is not known any more is over, which is what was asked for.
                                        (request, answer, failure) -> answer.sendRedirect(
                                                properties.portal().toString())))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(resource -> resource.jwt(Customizer.withDefaults()))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return headers(http, properties).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, IdentityProperties properties, SecurityContextRepository logins)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/",
                                "/login/**",
                                "/post/**",
                                "/post.json",
                                "/local.css",
                                "/favicon.svg",
                                "/error",
                                "/actuator/health/**",
                                "/actuator/prometheus")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .securityContext(context -> context.securityContextRepository(logins))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
                // Whoever asks for what is not listed has mistyped an address.
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                        (request, answer, failure) -> answer.sendError(HttpStatus.NOT_FOUND.value())))
                .formLogin(form -> form.disable())
                .logout(logout -> logout.disable());
        return headers(http, properties).build();
    }

    /** No script at all, and forms lead nowhere but here and, by the protocol's redirects, to the portal. */
    private static HttpSecurity headers(HttpSecurity http, IdentityProperties properties) throws Exception {
        var policy = "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self' "
                + properties.portal() + "; frame-ancestors 'none'; base-uri 'none'";
        return http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .frameOptions(frames -> frames.sameOrigin())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=()")));
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        var cookie = new CookieCsrfTokenRepository();
        // Cookies know no ports: the portal on the same host has one of its own.
        cookie.setCookieName("LOGIN_CSRF");
        cookie.setCookieCustomizer(customized -> customized.httpOnly(true).sameSite("Lax"));
        return cookie;
    }

    /** Another site's name that points here reaches nothing. */
    @Bean
    StrictHttpFirewall onlyThisMachine() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(LOOPBACK::contains);
        return firewall;
    }

    @Bean
    SecurityContextRepository logins() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    RequestCache interruptedRequests() {
        return new HttpSessionRequestCache();
    }

    @Bean
    AuthorizationServerSettings settings(IdentityProperties properties) {
        return AuthorizationServerSettings.builder()
                .issuer(properties.issuer().toString())
                .build();
    }

    @Bean
    OAuth2TokenGenerator<OAuth2Token> tokens(JWKSource<SecurityContext> keys, TokenClaims claims) {
        var jwts = new JwtGenerator(new NimbusJwtEncoder(keys));
        jwts.setJwtCustomizer(claims);
        return new DelegatingOAuth2TokenGenerator(jwts, new OAuth2RefreshTokenGenerator());
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }
}
