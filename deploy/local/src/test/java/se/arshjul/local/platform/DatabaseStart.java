package se.arshjul.local.platform;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import se.arshjul.local.port.Ports;

/** A supervisor of its own for the database alone, to be killed. */
final class DatabaseStart {

    private DatabaseStart() {}

    public static void main(String... arguments) throws InterruptedException {
        var options = PlatformOptions.in(Path.of(arguments[0]))
                .on(Ports.from(Integer.parseInt(arguments[1])))
                .only(Part.DATABASE);
        var platform = Platform.start(options);
        System.out.println("pid " + platform.child(Part.DATABASE).pid());
        new CountDownLatch(1).await();
    }
}
