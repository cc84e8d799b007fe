package se.arshjul.runtime.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MachineTokenTest {

    private final List<String> asked = new ArrayList<>();
    private HttpServer provider;
    private long lifetime = 300;

    @BeforeEach
    void aProvider() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/oauth2/token", exchange -> {
            var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + form);
            var answer = "{\"access_token\":\"t" + asked.size() + "\",\"token_type\":\"Bearer\",\"expires_in\":"
                    + lifetime + "}";
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length());
            exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void theProviderStops() {
        provider.stop(0);
    }

    @Test
    void aTokenIsFetchedOnceAndKept() {
        var token = token();

        assertThat(token.get()).isEqualTo("t1");
        assertThat(token.get()).isEqualTo("t1");

        assertThat(asked).containsExactly("Basic d29ya2Zsb3dzOnNlY3JldA== grant_type=client_credentials&scope=engine");
    }

    @Test
    void aTokenThatIsAboutToRunOutIsFetchedAnew() {
        lifetime = 20;
        var token = token();
        token.get();

        assertThat(token.get()).isEqualTo("t2");
    }

    @Test
    void aTokenThatWasRefusedIsForgotten() {
        var token = token();

        token.forget(token.get());

        assertThat(token.get()).isEqualTo("t2");
    }

    @Test
    void aProviderThatIsAwayIsAPassingFault() {
        var token = token();
        provider.stop(0);

        assertThatExceptionOfType(StatusRuntimeException.class)
                .isThrownBy(token::get)
                .extracting(failed -> failed.getStatus().getCode())
                .isEqualTo(Status.Code.UNAVAILABLE);
    }

    private MachineToken token() {
        return new MachineToken(new MachineToken.Client(
                "workflows",
                "secret",
                "engine",
                URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + "/oauth2/token")));
    }
}
