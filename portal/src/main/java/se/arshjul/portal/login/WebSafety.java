package se.arshjul.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.util.unit.DataSize;
import se.arshjul.portal.kept.KeptPosts;
import se.arshjul.portal.upload.TooLargePosts;

/** The safety of every request: who may open what, login and logout, tokens against forged forms, headers. */
@Configuration(proxyBeanMethods = false)
class WebSafety {

    private final WebProperties web;
    private final String issuer;
    private final DataSize taken;

    WebSafety(
            WebProperties web,
            @Value("${arshjul.access.login-issuer}") String issuer,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize taken) {
        this.web = web;
        this.issuer = issuer;
        this.taken = taken;
    }

    @Bean
    SecurityFilterChain safety(
            HttpSecurity http,
            ClientRegistrationRepository logins,
            AfterLogin afterLogin,
            KeptPosts kept,
            RequestCache wanted,
            CsrfTokenRepository formTokens) {
        http.authorizeHttpRequests(this::whoMayOpenWhat)
                .oauth2Login(login -> login.loginPage("/logga-in")
                        .failureUrl("/logga-in/misslyckades")
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(withPkce(logins)))
                        .successHandler(afterLogin))
                .logout(logout -> logout.logoutUrl("/logga-ut")
                        .deleteCookies("SESSION")
                        .logoutSuccessHandler(atTheProviderToo(logins)))
                .requestCache(cache -> cache.requestCache(wanted))
                .exceptionHandling(no ->
                        no.authenticationEntryPoint(new LoginEntry(kept)).accessDeniedHandler(WebSafety::refuseForm))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens).ignoringRequestMatchers("/actuator/**"))
                .headers(this::headers)
                .addFilterBefore(new SameOriginPosts(), CsrfFilter.class)
                .addFilterBefore(new TooLargePosts(taken), CsrfFilter.class)
                .addFilterBefore(
                        new LoginThrottle(web.loginStarts(), web.loginWindow()),
                        OAuth2AuthorizationRequestRedirectFilter.class);
        return http.build();
    }

    private void whoMayOpenWhat(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry may) {
        may.requestMatchers(PublicPaths.PAGES.toArray(String[]::new))
                .permitAll()
                .requestMatchers(PublicPaths.FILES.toArray(String[]::new))
                .permitAll()
                .requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .access(new FromAddresses(web.operatorAddresses()))
                .anyRequest()
                .authenticated();
    }

    /** Nothing but a form without its token comes here: whose a thing is, the services decide. */
    private static void refuseForm(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
        request.setAttribute("formRefused", true);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @Bean
    CsrfTokenRepository formTokens() {
        return new LastingCsrfTokens(web.secureCookies());
    }

    /** Remembers the page that was wanted, never a part of one and never what was sent. */
    @Bean
    @SuppressWarnings("NullAway") // null is how this setter is told to leave the address as it was
    RequestCache wanted() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(new AndRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"),
                new NegatedRequestMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher("/actuator/**")),
                new NegatedRequestMatcher(new RequestHeaderRequestMatcher("HX-Request"))));
        return cache;
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(ContentPolicy.text(issuer, web.formTargets())))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .permissionsPolicyHeader(permissions -> permissions.policy(
                        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    private static OAuth2AuthorizationRequestResolver withPkce(ClientRegistrationRepository logins) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(
                logins, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    private static OidcClientInitiatedLogoutSuccessHandler atTheProviderToo(ClientRegistrationRepository logins) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(logins);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        return handler;
    }
}
