package se.arshjul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What every process that serves gRPC shows to whoever operates it; implemented by a {@link ServiceTest}. */
public interface OperationRules {

    String COUNT = "grpc_server_seconds_count";

    /** Injected. */
    Operated operated();

    @Test
    default void theProbesAreToldThatItIsReadyAndAlive() {
        assertThat(operated().read("/actuator/health/readiness")).contains("\"status\":\"UP\"");
        assertThat(operated().read("/actuator/health/liveness")).contains("\"status\":\"UP\"");
    }

    @Test
    default void grpcsOwnHealthIsAnsweredWithoutAToken() {
        var health = HealthGrpc.newBlockingStub(operated().channel());

        await().untilAsserted(() -> assertThat(
                        health.check(HealthCheckRequest.getDefaultInstance()).getStatus())
                .isEqualTo(ServingStatus.SERVING));
    }

    @Test
    default void itsServicesAreFoundByReflection() {
        assertThat(reflected())
                .containsAll(
                        operated().methods().map(AnyMethod::service).distinct().toList());
    }

    @Test
    default void eachCallIsMeasuredByMethodAndStatus() {
        var methods = operated().methods().toList();
        var before = measured(methods);

        var codes = methods.stream().map(this::called).toList();

        await().untilAsserted(() -> assertThat(measured(methods))
                .as("calls measured of each method")
                .containsExactlyElementsOf(
                        before.stream().map(count -> count + 1).toList()));
        var samples = operated().samples(COUNT);
        for (var i = 0; i < methods.size(); i++) {
            assertThat(measured(samples, methods.get(i), "grpc_status_code=\"" + codes.get(i) + "\""))
                    .as(methods.get(i).name() + " " + codes.get(i))
                    .isPositive();
        }
    }

    /** How often each method has been measured, all read at one moment. */
    private List<Double> measured(List<AnyMethod> methods) {
        var samples = operated().samples(COUNT);
        return methods.stream().map(method -> measured(samples, method, "")).toList();
    }

    private static double measured(List<String> samples, AnyMethod method, String status) {
        return Operated.sum(
                samples, "rpc_service=\"" + method.service() + "\"", "rpc_method=\"" + method.name() + "\"", status);
    }

    private Status.Code called(AnyMethod method) {
        try {
            method.call(operated().channel(), method.request(Map.of()), As.anyone());
            return Status.Code.OK;
        } catch (StatusRuntimeException refused) {
            return refused.getStatus().getCode();
        }
    }

    private List<String> reflected() {
        var told = new CompletableFuture<List<String>>();
        var asking = ServerReflectionGrpc.newStub(operated().channel()).serverReflectionInfo(new StreamObserver<>() {
            @Override
            public void onNext(ServerReflectionResponse response) {
                told.complete(response.getListServicesResponse().getServiceList().stream()
                        .map(ServiceResponse::getName)
                        .toList());
            }

            @Override
            public void onError(Throwable failed) {
                told.completeExceptionally(failed);
            }

            @Override
            public void onCompleted() {
                // the answer has come before
            }
        });
        asking.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
        asking.onCompleted();
        return told.join();
    }
}
