package se.arshjul.portal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.arshjul.followup.v1.ListPublicationsRequest;
import se.arshjul.followup.v1.ListPublicationsResponse;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.workflow.v1.GetWorkItemRequest;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;

/** What an operator sees of the pages' calls: over HTTP, as probes, scrapers and browsers come. */
@PageTest
class ObservedCallsTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final GetWorkItemRequest ITEM =
            GetWorkItemRequest.newBuilder().setName("workItems/1").build();

    @Autowired
    private Calls<WorkItemServiceBlockingStub> items;

    @LocalServerPort
    private int port;

    private final FakeItems service = new FakeItems();

    @Test
    void theTraceOfTheBrowserGoesOnToTheServices() {
        FakeSurroundings.serve(new NoPublications());

        read("/resultat", "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");

        assertThat(FakeSurroundings.traceOf("ListPublications")).startsWith("00-" + TRACE + "-");
    }

    @Test
    void thePortalBeginsATraceForABrowserThatBringsNone() {
        FakeSurroundings.serve(new NoPublications());

        read("/resultat");
        var first = FakeSurroundings.traceOf("ListPublications");
        read("/resultat");

        // Sampled, and perhaps with the flag that says that its id is random.
        assertThat(first).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]");
        assertThat(FakeSurroundings.traceOf("ListPublications")).doesNotContain(first.substring(3, 35));
    }

    @Test
    void theProbesAreToldThatItIsReadyAndAlive() {
        assertThat(read("/actuator/health/readiness")).contains("\"status\":\"UP\"");
        assertThat(read("/actuator/health/liveness")).contains("\"status\":\"UP\"");
    }

    @Test
    void callsAreMeasuredByMethodAndStatus() {
        FakeSurroundings.serve(service);
        var ok = measured("OK");
        var denied = measured("PERMISSION_DENIED");

        items.read(stub -> stub.getWorkItem(ITEM));
        service.refusing = true;
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> items.read(stub -> stub.getWorkItem(ITEM)));

        await().untilAsserted(() -> {
            assertThat(measured("OK")).isEqualTo(ok + 1);
            assertThat(measured("PERMISSION_DENIED")).isEqualTo(denied + 1);
        });
        assertThat(metric("grpc_client_seconds_bucket", "rpc_method=\"GetWorkItem\"", "le=\"+Inf\""))
                .isPositive();
    }

    @Test
    void aBreakerTellsItsStateAndWhatBecameOfItsCalls() {
        FakeSurroundings.serve(service);
        var successful = calls("kind=\"successful\"");
        var failed = calls("kind=\"failed\"");
        items.read(stub -> stub.getWorkItem(ITEM));
        assertThat(state("closed")).isEqualTo(1);
        assertThat(calls("kind=\"successful\"")).isEqualTo(successful + 1);

        service.failing = Status.UNAVAILABLE;
        service.failures = 1_000;
        for (var i = 0; i < 20 && state("open") == 0; i++) {
            items.part(stub -> stub.getWorkItem(ITEM));
        }
        var refused = metric("resilience4j_circuitbreaker_not_permitted_calls_total", "name=\"workflow\"");
        items.part(stub -> stub.getWorkItem(ITEM));

        assertThat(state("open")).isEqualTo(1);
        assertThat(state("closed")).isZero();
        assertThat(calls("kind=\"failed\"")).isGreaterThan(failed);
        assertThat(metric("resilience4j_circuitbreaker_not_permitted_calls_total", "name=\"workflow\""))
                .isEqualTo(refused + 1);
    }

    private double measured(String status) {
        return metric("grpc_client_seconds_count", "rpc_method=\"GetWorkItem\"", "grpc_status_code=\"" + status + "\"");
    }

    private double state(String state) {
        return metric("resilience4j_circuitbreaker_state", "name=\"workflow\"", "state=\"" + state + "\"");
    }

    private double calls(String kind) {
        return metric("resilience4j_circuitbreaker_calls_seconds_count", "name=\"workflow\"", kind);
    }

    private double metric(String name, String... tags) {
        return read("/actuator/prometheus")
                .lines()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> Arrays.stream(tags).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private String read(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var browser = HttpClient.newHttpClient()) {
            return browser.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                    .join()
                    .body();
        }
    }

    private static final class NoPublications extends ResultServiceGrpc.ResultServiceImplBase {

        @Override
        public void listPublications(
                ListPublicationsRequest request, StreamObserver<ListPublicationsResponse> replies) {
            replies.onNext(ListPublicationsResponse.getDefaultInstance());
            replies.onCompleted();
        }
    }
}
