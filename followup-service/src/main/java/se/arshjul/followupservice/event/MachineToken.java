package se.arshjul.followupservice.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import se.arshjul.runtime.clock.RealTime;

/** The token by which this process calls others on nobody's behalf: client credentials, kept while they are valid. */
@Component
@EnableConfigurationProperties(MachineToken.Client.class)
class MachineToken {

    /** As whom the process is known at the identity provider; the secret has no default. */
    @ConfigurationProperties("arshjul.machine")
    record Client(
            @DefaultValue("followup-service") String clientId,
            @DefaultValue("") String clientSecret,

            @DefaultValue("http://127.0.0.1:8110/oauth2/token")
            URI tokenUri) {}

    private record Answer(
            @JsonProperty("access_token") String token,
            @JsonProperty("expires_in") long seconds) {}

    private record Kept(String token, Instant until) {}

    /** Longer than a call takes, so that no token expires on its way. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    /** A provider that does not answer by then is away; the relay tries again. */
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Client client;
    private final RestClient provider;
    private volatile @Nullable Kept kept;

    MachineToken(Client client) {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(TIMEOUT);
        requests.setReadTimeout(TIMEOUT);
        this.client = client;
        this.provider = RestClient.builder().requestFactory(requests).build();
    }

    /** Two threads may fetch at once; either token is good. */
    String text() {
        var known = kept;
        return known != null && RealTime.now().isBefore(known.until()) ? known.token() : fetch();
    }

    void forget() {
        kept = null;
    }

    private String fetch() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("scope", "engine");
        var answer = provider.post()
                .uri(client.tokenUri())
                .headers(headers -> headers.setBasicAuth(client.clientId(), client.clientSecret()))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Answer.class);
        if (answer == null) {
            throw new IllegalStateException("The identity provider answered without a token.");
        }
        kept = new Kept(
                answer.token(), RealTime.now().plusSeconds(answer.seconds()).minus(MARGIN));
        return answer.token();
    }
}
