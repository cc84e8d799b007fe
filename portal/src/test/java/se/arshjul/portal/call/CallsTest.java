package se.arshjul.portal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflow.v1.ClaimWorkItemRequest;
import se.arshjul.workflow.v1.GetWorkItemRequest;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;

@PageTest
class CallsTest {

    private static final GetWorkItemRequest ITEM =
            GetWorkItemRequest.newBuilder().setName("workItems/1").build();

    @Autowired
    private MockMvc browser;

    @Autowired
    private Calls<WorkItemServiceBlockingStub> items;

    @Value("${arshjul.calls.concurrent}")
    private int places;

    private final FakeItems service = new FakeItems();

    @BeforeEach
    void serve() {
        FakeSurroundings.serve(service);
    }

    @Test
    void aReadIsTriedTwiceMoreWhenTheServiceIsNotThere() {
        service.failing = Status.UNAVAILABLE;
        service.failures = 2;

        assertThat(items.read(stub -> stub.getWorkItem(ITEM)).getName()).isEqualTo("workItems/1");
        assertThat(service.calls).isEqualTo(3);
    }

    @Test
    void aWriteIsNeverRepeated() {
        service.failing = Status.UNAVAILABLE;
        service.failures = 1;
        var claim = ClaimWorkItemRequest.newBuilder().setName("workItems/1").build();

        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> items.write(stub -> stub.claimWorkItem(claim)))
                .returns("workflow", Unreachable::service);
        assertThat(service.calls).isEqualTo(1);
    }

    @Test
    void whoFindsEveryPlaceTakenWaitsForOne() throws Exception {
        service.together = new CountDownLatch(places);
        List<Future<WorkItem>> all = new ArrayList<>();

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2 * places; i++) {
                all.add(people.submit(() -> items.read(stub -> stub.getWorkItem(ITEM))));
            }
        }

        for (var one : all) {
            assertThat(one.get().getName()).isEqualTo("workItems/1");
        }
    }

    @Test
    void aPartOfASilentServiceIsMissingAndTheBreakerOpens() {
        service.failing = Status.UNAVAILABLE;
        service.failures = 100;

        for (int i = 0; i < 5; i++) {
            assertThat(items.part(stub -> stub.getWorkItem(ITEM))).isEqualTo(new Part.Missing<>("workflow"));
        }
        var askedUntilOpen = service.calls;

        assertThat(items.part(stub -> stub.getWorkItem(ITEM)).isLoaded()).isFalse();
        assertThat(service.calls).isEqualTo(askedUntilOpen);
    }

    @Test
    void withinOneRequestASilentServiceIsAskedForNoSecondPart() {
        service.failing = Status.UNAVAILABLE;
        service.failures = 100;
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            items.part(stub -> stub.getWorkItem(ITEM));
            var askedForTheFirst = service.calls;
            items.part(stub -> stub.getWorkItem(ITEM));

            assertThat(service.calls).isEqualTo(askedForTheFirst);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void refusalsAreAnswersAndOpenNoBreaker() {
        service.refusing = true;

        for (int i = 0; i < 30; i++) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> items.read(stub -> stub.getWorkItem(ITEM)))
                    .returns("NOT_ALLOWED", Refusal::reason);
        }
        assertThat(service.calls).isEqualTo(30);
    }

    @Test
    void breakersAndBulkheadsShowAsMetrics() throws Exception {
        items.read(stub -> stub.getWorkItem(ITEM));

        assertThat(browser.perform(get("/actuator/prometheus"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("resilience4j_circuitbreaker_state", "resilience4j_circuitbreaker_calls", "name=\"workflow\"")
                .contains("resilience4j_bulkhead_available_concurrent_calls");
    }
}
