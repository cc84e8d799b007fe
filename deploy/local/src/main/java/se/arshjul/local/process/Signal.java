package se.arshjul.local.process;

import java.io.IOException;

/** What can be said to a process of this machine. */
public enum Signal {
    TERM,
    INT,
    KILL,
    STOP,
    CONT;

    /** Sends it; a process that is already gone is no fault. */
    public void send(long pid) {
        try {
            // The shell's own kill: /bin/kill is missing on a minimal Debian.
            new ProcessBuilder("sh", "-c", "kill -s " + name() + " " + pid + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new IllegalStateException("No shell to send a signal with", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
