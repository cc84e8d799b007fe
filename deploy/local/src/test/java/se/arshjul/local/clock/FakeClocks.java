package se.arshjul.local.clock;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Processes with clocks that note down, in one list, who was told what. */
final class FakeClocks implements AutoCloseable {

    private final HttpServer server;
    private final Instant real;
    private final List<String> calls = new ArrayList<>();
    private final Map<String, Integer> refusals = new HashMap<>();
    private Duration engineOffset = Duration.ZERO;

    FakeClocks(Instant real) throws IOException {
        this.real = real;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI service(String name) {
        return URI.create("http://127.0.0.1:%d/%s/actuator/clock"
                .formatted(server.getAddress().getPort(), name));
    }

    URI engine() {
        return service("engine");
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    void restartEngine() {
        engineOffset = Duration.ZERO;
    }

    void refuse(String name, int times) {
        refusals.put(name, times);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var name = exchange.getRequestURI().getPath().split("/")[1];
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (refusals.merge(name, -1, Integer::sum) >= 0) {
            reply(exchange, 503, "");
        } else if (exchange.getRequestMethod().equals("GET")) {
            reply(
                    exchange,
                    200,
                    "{\"epochMilli\":%d}".formatted(real.plus(engineOffset).toEpochMilli()));
        } else {
            var millis = Long.parseLong(body.replaceAll("\\D", ""));
            var step = exchange.getRequestURI().getPath().endsWith("/add");
            if (step) {
                engineOffset = engineOffset.plusMillis(millis);
            }
            calls.add(name + (step ? " +" : " ") + millis);
            reply(exchange, 200, "{}");
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
