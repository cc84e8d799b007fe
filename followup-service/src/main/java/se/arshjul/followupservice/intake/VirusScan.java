package se.arshjul.followupservice.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.intake.SoundFile.Scan;

/** Has files scanned by a ClamAV daemon, over its command INSTREAM; without one it says that nothing was scanned. */
@Component
@EnableConfigurationProperties(ScanProperties.class)
class VirusScan {

    private static final Logger log = LoggerFactory.getLogger(VirusScan.class);

    private static final Pattern ADDRESS = Pattern.compile("(.+):([0-9]{1,5})");
    private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");

    /** Each part is told with its length; the daemon wants nothing of it but that it is not longer than the file. */
    private static final int PART = 64 * 1024;
    /** An answer is one line. */
    private static final int LONGEST_ANSWER = 1_000;

    private final ScanProperties scanner;

    VirusScan(ScanProperties scanner) {
        this.scanner = scanner;
        if (!scanner.address().isEmpty() && !ADDRESS.matcher(scanner.address()).matches()) {
            throw new IllegalArgumentException("arshjul.scan.address is no host:port: " + scanner.address());
        }
    }

    /** Refuses a file in which something is found, and any file that could not be scanned. */
    Scan of(byte[] content) {
        if (scanner.address().isEmpty()) {
            return Scan.NOT_SCANNED;
        }
        var answer = ask(content);
        var found = FOUND.matcher(answer);
        if (found.matches()) {
            throw IntakeRefusals.infected(found.group(1));
        }
        if (!answer.equals("stream: OK")) {
            log.atError().addKeyValue("answer", answer).log("The virus scanner does not scan");
            throw IntakeRefusals.notScanned();
        }
        return Scan.CLEAN;
    }

    private String ask(byte[] content) {
        try (var socket = new Socket()) {
            // Neither writing nor a slow trickle of answers has a time limit of its own.
            var end = CompletableFuture.runAsync(
                    () -> close(socket),
                    CompletableFuture.delayedExecutor(scanner.timeout().toMillis(), TimeUnit.MILLISECONDS));
            try {
                socket.connect(address(), Math.toIntExact(scanner.timeout().toMillis()));
                send(content, socket);
                return answer(socket);
            } finally {
                end.cancel(false);
            }
        } catch (IOException silent) {
            log.atError()
                    .addKeyValue("address", scanner.address())
                    .setCause(silent)
                    .log("The virus scanner is silent");
            throw IntakeRefusals.notScanned();
        }
    }

    private InetSocketAddress address() {
        var parts = ADDRESS.matcher(scanner.address());
        if (!parts.matches()) {
            throw new IllegalStateException(scanner.address());
        }
        return new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    private static void send(byte[] content, Socket socket) throws IOException {
        var out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(US_ASCII));
        for (int from = 0; from < content.length; from += PART) {
            var length = Math.min(PART, content.length - from);
            out.writeInt(length);
            out.write(content, from, length);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var answer = new StringBuilder();
        // Ends with the sign that the command began with: whether the daemon hangs up then is its own affair.
        for (int sign = in.read(); sign > 0 && answer.length() < LONGEST_ANSWER; sign = in.read()) {
            answer.append((char) sign);
        }
        return answer.toString();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            log.atDebug().setCause(closed).log("The connection to the virus scanner was closed already");
        }
    }
}
