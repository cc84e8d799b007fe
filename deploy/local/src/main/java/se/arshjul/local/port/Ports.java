package se.arshjul.local.port;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.ToIntFunction;
import se.arshjul.local.process.StartRefused;

/** Which port each part listens on. */
public final class Ports {

    /** Ports of a platform that has a block of its own. */
    public static final int BLOCK = 100;

    /** Linux hands out the ports above to outgoing connections, so that none of ours is taken between now and then. */
    private static final int FREE_FROM = 20_000;

    private static final int FREE_TO = 32_000;
    private static final int ATTEMPTS = 200;

    /** Given out by this program: whoever has been given them may not listen there yet. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private final Map<Port, Integer> numbers;

    private Ports(ToIntFunction<Port> number) {
        var all = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            all.put(port, number.applyAsInt(port));
        }
        this.numbers = Collections.unmodifiableMap(all);
    }

    /** Those of the documentation. */
    public static Ports usual() {
        return new Ports(Port::usual);
    }

    /** A hundred ports in a row, beginning with the portal's. */
    public static Ports from(int base) {
        if (base < 1024 || base > 65_536 - BLOCK) {
            throw new StartRefused("Portarna kan börja på 1024 till %d, inte på %d.".formatted(65_536 - BLOCK, base));
        }
        return new Ports(port -> base + port.place());
    }

    /** A hundred ports in a row of which none is in use, and which this program has given to nobody before. */
    public static Ports free() {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var base = ThreadLocalRandom.current().nextInt(FREE_FROM / BLOCK, FREE_TO / BLOCK) * BLOCK;
            var ports = from(base);
            if (ports.numbers.values().stream().allMatch(Ports::isFree) && GIVEN.add(base)) {
                return ports;
            }
        }
        throw new StartRefused("Det finns inga lediga portar mellan %d och %d.".formatted(FREE_FROM, FREE_TO));
    }

    public int of(Port port) {
        return Objects.requireNonNull(numbers.get(port));
    }

    /** Refuses when somebody else listens on one of them, and says who. */
    public void requireFree() {
        numbers.forEach((port, number) -> {
            if (!isFree(number)) {
                throw new StartRefused(taken(port, number));
            }
        });
    }

    private static String taken(Port port, int number) {
        var who = PortOwner.of(number)
                .map(owner -> "av process %d (%s). Avsluta den".formatted(owner.pid(), owner.command()))
                .orElse("av ett program som tillhör någon annan. Fråga den som sköter datorn");
        return "Port %d, som %s behöver, används redan %s, eller välj andra portar med --ports 12000."
                .formatted(number, port.label(), who);
    }

    private static boolean isFree(int number) {
        try (var socket = new ServerSocket()) {
            // A port left a moment ago is free for who listens next, as it is for the programs started here.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
