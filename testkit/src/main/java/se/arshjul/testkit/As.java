package se.arshjul.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.stub.AbstractStub;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import se.arshjul.runtime.clock.RealTime;
import se.arshjul.runtime.token.TokenDecoders;

/** Who a test calls as: {@code As.staff("coordinator").on(meetings).closeMeeting(request)}. */
public final class As implements ClientInterceptor {

    public static final String HOME_ACTOR = "actors/socialstyrelsen";
    static final String LOGIN_ISSUER = "http://login.test";
    private static final String PERMISSION_ISSUER = "arshjul";

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final ECKey KEY = newKey();

    private final String token;

    private As(String token) {
        this.token = token;
    }

    /** No token at all. */
    public static As anyone() {
        return new As("");
    }

    /** A person with these roles at the convening agency; its name is {@code people/<first role>}. */
    public static As staff(String... roles) {
        return named(
                "people/" + String.join("-", List.of(roles).subList(0, Math.min(1, roles.length))), HOME_ACTOR, roles);
    }

    /** A person with these roles for a body; its name is {@code people/<first role>-<body>}. */
    public static As person(String actor, String... roles) {
        return named("people/" + roles[0] + actor.replaceFirst(".*/", "-"), actor, roles);
    }

    /** A person of this name, where a test tells two of them apart. */
    public static As named(String person, String actor, String... roles) {
        return new As(sign(permission(person, actor, roles)));
    }

    /** The same, where that body has nobody else for what otherwise takes two people. */
    public static As sole(String person, String actor, String... roles) {
        return new As(sign(permission(person, actor, roles).claim("sole", true)));
    }

    /** The same, holding the last of these roles only in the place of somebody called Anna. */
    public static As standIn(String person, String absent, String actor, String... roles) {
        var own = List.of(roles).subList(0, roles.length - 1);
        var loan = Map.of("role", roles[roles.length - 1], "person", absent, "name", "Anna");
        return new As(
                sign(permission(person, actor, roles).claim("own_roles", own).claim("loans", List.of(loan))));
    }

    private static JWTClaimsSet.Builder permission(String person, String actor, String... roles) {
        return claims().issuer(PERMISSION_ISSUER)
                .subject(person)
                .claim("name", person)
                .claim("acting_for", actor)
                .claim("roles", List.of(roles));
    }

    /** Somebody who has logged in with a verified address, and nothing more. */
    public static As login(String email, String name) {
        return new As(sign(claims().issuer(LOGIN_ISSUER)
                .audience("arshjul")
                .subject("login-" + email)
                .claim("name", name)
                .claim("email", email)
                .claim("email_verified", true)
                .claim("scope", "openid")));
    }

    /** The workflows. */
    public static As engine() {
        return machine("workflows", "engine");
    }

    /** A service that hands in its events, and nothing more. */
    public static As publisher() {
        return machine("a-service", "events");
    }

    private static As machine(String client, String scope) {
        return new As(sign(claims().issuer(LOGIN_ISSUER)
                .audience("arshjul")
                .subject(client)
                .claim("scope", scope)));
    }

    /** Whoever this token says. */
    public static As bearer(String token) {
        return new As(token);
    }

    /** The stub as this caller. */
    public <S extends AbstractStub<S>> S on(S stub) {
        return stub.withInterceptors(this);
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<A> answers, Metadata headers) {
                if (!token.isEmpty()) {
                    headers.put(AUTHORIZATION, "Bearer " + token);
                }
                super.start(answers, headers);
            }
        };
    }

    /** Decoders that believe tokens signed here, instead of asking issuers for their keys. */
    static TokenDecoders decoders() {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.ES256, new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK()))));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
        return new TokenDecoders(decoder, decoder);
    }

    private static JWTClaimsSet.Builder claims() {
        var now = RealTime.now();
        return new JWTClaimsSet.Builder()
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
    }

    private static String sign(JWTClaimsSet.Builder claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims.build());
            jwt.sign(new ECDSASigner(KEY));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
