package se.arshjul.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grpc.BindableService;
import io.grpc.Channel;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The running process as probes, scrapers and operators' tools see it. Injected in a {@link ServiceTest}. */
public final class Operated {

    private final MockMvcTester http;
    private final Channel channel;
    private final Collection<BindableService> services;

    Operated(MockMvcTester http, Channel channel, Collection<BindableService> services) {
        this.http = http;
        this.channel = channel;
        this.services = services;
    }

    /** What is answered to whoever sends no token. */
    public String read(String path) {
        return new String(http.get().uri(path).exchange().getResponse().getContentAsByteArray(), UTF_8);
    }

    /**
     * The sum of all samples of this name and these tags, such as {@code letters_total} and {@code outcome="sent"}, as
     * it is scraped; 0 when there is none.
     */
    public double metric(String name, String... tags) {
        return sum(samples(name), tags);
    }

    /** All samples of this name, as they are scraped at one moment. */
    List<String> samples(String name) {
        return read("/actuator/prometheus")
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .toList();
    }

    static double sum(List<String> samples, String... tags) {
        return samples.stream()
                .filter(line -> Arrays.stream(tags).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    Channel channel() {
        return channel;
    }

    /** Its own methods, without those that grpc brings. */
    Stream<AnyMethod> methods() {
        return services.stream()
                .flatMap(service -> AnyMethod.of(service.bindService().getServiceDescriptor()))
                .filter(method -> !method.service().startsWith("grpc."));
    }
}
