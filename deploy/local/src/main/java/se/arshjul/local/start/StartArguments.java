package se.arshjul.local.start;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import se.arshjul.local.platform.PlatformOptions;
import se.arshjul.local.platform.StateFolder;
import se.arshjul.local.port.Ports;
import se.arshjul.local.process.StartRefused;

/** What was written after {@code deploy/local/start}. */
record StartArguments(PlatformOptions platform, boolean fresh) {

    static final String USAGE = """
            deploy/local/start [--data MAPP] [--fresh] [--ports NUMMER | --free-ports]

              --data MAPP      var allt sparas (annars ~/.local/share/arshjul)
              --fresh          börja om: raderar allt i datamappen, efter en fråga
              --ports NUMMER   använd hundra portar i rad från och med NUMMER (annars 8100 med flera)
              --free-ports     använd hundra lediga portar i rad
              --controlled-clock   klockan kan flyttas; bara för övning, i en egen datamapp
            """;

    static StartArguments parse(String... words) {
        var options = PlatformOptions.in(StateFolder.usual());
        var fresh = false;
        var left = new ArrayDeque<>(List.of(words));
        while (!left.isEmpty()) {
            var word = left.poll();
            switch (word) {
                case "--data" -> options = options.at(Path.of(value(word, left)));
                case "--ports" -> options = options.on(Ports.from(number(word, left)));
                case "--free-ports" -> options = options.on(Ports.free());
                case "--controlled-clock" -> options = options.withControlledClock();
                case "--fresh" -> fresh = true;
                default -> throw new StartRefused("Okänt val: %s.%n%n%s".formatted(word, USAGE));
            }
        }
        return new StartArguments(options, fresh);
    }

    private static String value(String option, ArrayDeque<String> left) {
        var value = left.poll();
        if (value == null || value.startsWith("--")) {
            throw new StartRefused("Efter %s saknas ett värde.".formatted(option));
        }
        return value;
    }

    private static int number(String option, ArrayDeque<String> left) {
        var value = value(option, left);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException noNumber) {
            throw new StartRefused("Efter %s ska det stå ett tal, inte %s.".formatted(option, value));
        }
    }
}
