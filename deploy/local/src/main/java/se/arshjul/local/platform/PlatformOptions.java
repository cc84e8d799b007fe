package se.arshjul.local.platform;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import se.arshjul.local.port.Ports;

/**
 * What to start and where.
 *
 * @param folder where everything is kept
 * @param parts which processes, usually all
 * @param controlledClock whether the domain's time can be moved; for rehearsals only, on a folder of its own
 * @param extra configuration of a part besides the usual, as environment variables
 * @param progress told in Swedish, line by line, how far the start has come
 */
public record PlatformOptions(
        Path folder,
        Ports ports,
        Set<Part> parts,
        boolean controlledClock,
        Map<Part, Map<String, String>> extra,
        Consumer<String> progress) {

    public PlatformOptions {
        parts = Set.copyOf(parts);
        extra = Map.copyOf(extra);
    }

    /** The whole platform on the usual ports, silent. */
    public static PlatformOptions in(Path folder) {
        return new PlatformOptions(folder, Ports.usual(), EnumSet.allOf(Part.class), false, Map.of(), progress -> {});
    }

    public PlatformOptions at(Path other) {
        return new PlatformOptions(other, ports, parts, controlledClock, extra, progress);
    }

    public PlatformOptions on(Ports other) {
        return new PlatformOptions(folder, other, parts, controlledClock, extra, progress);
    }

    /** Nothing but these. */
    public PlatformOptions only(Part... some) {
        return new PlatformOptions(folder, ports, Set.copyOf(List.of(some)), controlledClock, extra, progress);
    }

    public PlatformOptions withControlledClock() {
        return new PlatformOptions(folder, ports, parts, true, extra, progress);
    }

    public PlatformOptions reporting(Consumer<String> other) {
        return new PlatformOptions(folder, ports, parts, controlledClock, extra, other);
    }

    /** Adds one environment variable to one part. */
    public PlatformOptions with(Part part, String name, String value) {
        var all = new EnumMap<Part, Map<String, String>>(Part.class);
        all.putAll(extra);
        var changed = new HashMap<>(extra.getOrDefault(part, Map.of()));
        changed.put(name, value);
        all.put(part, Map.copyOf(changed));
        return new PlatformOptions(folder, ports, parts, controlledClock, all, progress);
    }
}
