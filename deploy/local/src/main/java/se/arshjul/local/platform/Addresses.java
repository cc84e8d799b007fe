package se.arshjul.local.platform;

import java.net.URI;
import se.arshjul.local.port.Port;
import se.arshjul.local.port.Ports;

/** Where the parts of a running platform answer. */
public record Addresses(Ports ports) {

    public URI portal() {
        return http(Part.PORTAL);
    }

    /** The identity provider; as text it is the issuer in its tokens. */
    public URI identity() {
        return http(Part.IDENTITY);
    }

    /** The page that lists what was mailed. */
    public URI mailPage() {
        return identity().resolve("/post");
    }

    /** The HTTP port of a part; the engine's is its management port. */
    public URI http(Part part) {
        var port = part == Part.ENGINE ? Port.ENGINE_MANAGEMENT : Port.valueOf(part.name());
        return URI.create("http://127.0.0.1:" + ports.of(port));
    }

    /** Host and port for a gRPC channel. */
    public String grpc(Part part) {
        return "127.0.0.1:" + ports.of(Port.valueOf(part.name() + "_GRPC"));
    }
}
