package se.arshjul.runtime.machine;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.grpc.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import se.arshjul.runtime.clock.RealTime;

/** The token by which others know this process, from the identity provider by client credentials. */
public final class MachineToken {

    /** Much shorter than a call's deadline: the provider is asked within the call. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** A token is not used when it could run out on the way. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    /**
     * The client that a process is at the identity provider.
     *
     * @param clientSecret has no default; without it every call is put off
     * @param scope what the process asks to be: {@code events} may hand in events and nothing else
     */
    @ConfigurationProperties("arshjul.machine")
    public record Client(
            String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("events") String scope,

            @DefaultValue("http://127.0.0.1:8110/oauth2/token")
            URI tokenUri) {}

    private record Answer(
            @JsonProperty("access_token") String token,
            @JsonProperty("expires_in") long seconds) {}

    private record Token(String text, Instant expires) {}

    private final Client client;
    private final RestClient provider;
    private @Nullable Token token;

    public MachineToken(Client client) {
        this.client = client;
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(TIMEOUT);
        requests.setReadTimeout(TIMEOUT);
        this.provider = RestClient.builder().requestFactory(requests).build();
    }

    /** A token good for at least a call; fails with UNAVAILABLE, which is tried again, when none can be had. */
    synchronized String get() {
        var known = token;
        if (known == null || RealTime.now().isAfter(known.expires().minus(MARGIN))) {
            known = fetch();
            token = known;
        }
        return known.text();
    }

    /** Forgets a token that a service did not accept: the provider may have been started anew with other keys. */
    synchronized void forget(String refused) {
        if (token != null && token.text().equals(refused)) {
            token = null;
        }
    }

    private Token fetch() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("scope", client.scope());
        try {
            var answer = provider.post()
                    .uri(client.tokenUri())
                    .headers(headers -> headers.setBasicAuth(client.clientId(), client.clientSecret()))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .body(Answer.class);
            if (answer == null) {
                throw Status.UNAVAILABLE
                        .withDescription("Empty answer of the token endpoint")
                        .asRuntimeException();
            }
            return new Token(answer.token(), RealTime.now().plusSeconds(answer.seconds()));
        } catch (RestClientException unreachable) {
            throw Status.UNAVAILABLE
                    .withDescription("No machine token: " + unreachable.getMessage())
                    .withCause(unreachable)
                    .asRuntimeException();
        }
    }
}
