package se.arshjul.runtime.token;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.clock.RealTime;
import se.arshjul.runtime.refusal.Refusal;

/** Makes a caller of a bearer token, or refuses it. */
public final class TokenVerifier {

    private static final Logger log = LoggerFactory.getLogger(TokenVerifier.class);

    static final String PERMISSION_ISSUER = "arshjul";
    private static final String AUDIENCE = "arshjul";
    private static final String ENGINE_SCOPE = "engine";
    private static final String EVENTS_SCOPE = "events";

    /** A key that its issuer has withdrawn counts for so long after. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** More than call a service within that time; whoever is not among them is checked again. */
    private static final int MOST_KEPT = 1000;

    /** Clocks of two machines differ by less. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final TokenDecoders decoders;
    private final AccessProperties properties;
    private final InstantSource realTime;
    private final Map<String, Checked> checked = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Checked> eldest) {
            return size() > MOST_KEPT;
        }
    });

    /** A token whose signature has been found right. */
    private record Checked(Jwt token, Instant at) {}

    public TokenVerifier(TokenDecoders decoders, AccessProperties properties) {
        this(decoders, properties, RealTime::now);
    }

    /** @param realTime what passes outside, whatever a rehearsal has done to the clock */
    TokenVerifier(TokenDecoders decoders, AccessProperties properties, InstantSource realTime) {
        this.decoders = decoders;
        this.properties = properties;
        this.realTime = realTime;
    }

    public Caller verify(String token) {
        var issuer = issuer(token);
        if (issuer.equals(PERMISSION_ISSUER)) {
            return person(decode(decoders.permission(), token));
        }
        if (issuer.equals(properties.loginIssuer())) {
            return loginOrMachine(decode(decoders.login(), token));
        }
        throw invalid();
    }

    private Caller person(Jwt token) {
        var actor = text(token, "acting_for");
        var roles = Set.copyOf(list(token, "roles"));
        var name = text(token, "name");
        return new Caller(
                Caller.Kind.PERSON,
                text(token, "sub"),
                name,
                text(token, "email"),
                actor,
                actor.equals(properties.homeActor()),
                roles,
                Boolean.TRUE.equals(token.getClaimAsBoolean("sole")),
                new Caller.Own(name, token.hasClaim("own_roles") ? Set.copyOf(list(token, "own_roles")) : roles),
                loans(token));
    }

    private static List<Caller.Loan> loans(Jwt token) {
        return token.getClaim("loans") instanceof List<?> loans
                ? loans.stream()
                        .filter(Map.class::isInstance)
                        .map(loan -> loan((Map<?, ?>) loan))
                        .toList()
                : List.of();
    }

    private static Caller.Loan loan(Map<?, ?> loan) {
        return new Caller.Loan(text(loan, "role"), text(loan, "person"), text(loan, "name"));
    }

    private static String text(Map<?, ?> values, String key) {
        return values.get(key) instanceof String text ? text : "";
    }

    private static Caller loginOrMachine(Jwt token) {
        if (!list(token, "aud").contains(AUDIENCE)) {
            throw invalid();
        }
        if (scopes(token).contains(ENGINE_SCOPE)) {
            return Caller.engine(text(token, "sub"));
        }
        if (scopes(token).contains(EVENTS_SCOPE)) {
            return Caller.publisher(text(token, "sub"));
        }
        // An address nobody has proved is no address: it could be anybody's.
        var verified = Boolean.TRUE.equals(token.getClaimAsBoolean("email_verified"));
        return Caller.login(text(token, "sub"), text(token, "name"), verified ? text(token, "email") : "");
    }

    /** The same token comes with every call of a minute, and its signature costs more than most of them. */
    private Jwt decode(JwtDecoder decoder, String token) {
        var now = realTime.instant();
        var before = checked.get(token);
        if (before == null || before.at().isBefore(now.minus(KEPT))) {
            before = new Checked(check(decoder, token), now);
            checked.put(token, before);
        }
        requireCurrent(before.token(), now);
        return before.token();
    }

    private static Jwt check(JwtDecoder decoder, String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException bad) {
            log.atDebug().setCause(bad).log("Token not accepted");
            throw invalid();
        } catch (JwtException | JwtDecoderInitializationException unreachable) {
            log.atWarn().setCause(unreachable).log("Keys of the token's issuer not reachable");
            throw Refusal.unavailable("KEYS_UNAVAILABLE", "The token cannot be checked at the moment.");
        }
    }

    private static void requireCurrent(Jwt token, Instant now) {
        var expires = token.getExpiresAt();
        var starts = token.getNotBefore();
        if (expires == null || (starts != null && starts.isAfter(now.plus(SKEW)))) {
            throw invalid();
        }
        if (expires.isBefore(now.minus(SKEW))) {
            throw Refusal.unauthenticated("TOKEN_EXPIRED", "The token has expired.");
        }
    }

    /** Read before the signature is checked, and only to choose whose signature it has to be. */
    private static String issuer(String token) {
        try {
            return Objects.requireNonNullElse(
                    JWTParser.parse(token).getJWTClaimsSet().getIssuer(), "");
        } catch (ParseException malformed) {
            throw invalid();
        }
    }

    private static List<String> scopes(Jwt token) {
        // One text with spaces by RFC 8693, a list by Spring's own authorization server.
        return token.getClaim("scope") instanceof String text ? List.of(text.split(" ", -1)) : list(token, "scope");
    }

    private static List<String> list(Jwt token, String claim) {
        return Objects.requireNonNullElse(token.getClaimAsStringList(claim), List.of());
    }

    private static String text(Jwt token, String claim) {
        return Objects.requireNonNullElse(token.getClaimAsString(claim), "");
    }

    private static Refusal invalid() {
        return Refusal.unauthenticated("TOKEN_INVALID", "The token is not accepted.");
    }
}
