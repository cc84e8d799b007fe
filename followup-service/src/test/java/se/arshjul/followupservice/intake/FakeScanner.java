package se.arshjul.followupservice.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Speaks ClamAV's INSTREAM on the loopback for one file. */
final class FakeScanner implements AutoCloseable {

    /** What the daemon does with the file it is given. */
    enum Manner {
        CLEAN,
        INFECTED,
        TOO_LARGE,
        SILENT
    }

    private final ServerSocket door;
    private final Manner manner;
    private final CompletableFuture<byte[]> scanned = new CompletableFuture<>();

    FakeScanner(Manner manner) throws IOException {
        this.manner = manner;
        door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    /** The file that has come. */
    byte[] scanned() throws InterruptedException, ExecutionException, TimeoutException {
        return scanned.get(10, TimeUnit.SECONDS);
    }

    private void serve() {
        try (var socket = door.accept()) {
            var in = new DataInputStream(socket.getInputStream());
            var command = new String(in.readNBytes("zINSTREAM\0".length()), US_ASCII);
            if (!command.equals("zINSTREAM\0")) {
                throw new IOException(command);
            }
            var file = new ByteArrayOutputStream();
            for (int length = in.readInt(); length != 0; length = in.readInt()) {
                file.write(in.readNBytes(length));
            }
            scanned.complete(file.toByteArray());
            answer(socket, in);
        } catch (IOException hungUp) {
            scanned.completeExceptionally(hungUp);
        }
    }

    private void answer(Socket socket, DataInputStream in) throws IOException {
        switch (manner) {
            case CLEAN -> say(socket, "stream: OK\0");
            case INFECTED -> say(socket, "stream: Eicar-Test-Signature FOUND\0");
            case TOO_LARGE -> say(socket, "INSTREAM size limit exceeded. ERROR\0");
            // Until whoever waits hangs up.
            case SILENT -> in.read();
        }
    }

    private static void say(Socket socket, String answer) throws IOException {
        socket.getOutputStream().write(answer.getBytes(US_ASCII));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
