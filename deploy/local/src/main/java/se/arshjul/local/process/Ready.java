package se.arshjul.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Tells whether a process can be used. */
@FunctionalInterface
public interface Ready {

    boolean yes() throws InterruptedException;

    /** Answers 200 at this address. */
    static Ready http(HttpClient client, URI address) {
        // A process that is just starting accepts and then keeps silent.
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build();
        return () -> {
            try {
                return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        };
    }
}
