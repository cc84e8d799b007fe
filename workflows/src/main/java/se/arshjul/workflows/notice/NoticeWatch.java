package se.arshjul.workflows.notice;

import io.grpc.StatusRuntimeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.arshjul.runtime.access.Caller;
import se.arshjul.workflows.inbox.InboxProperties;
import se.arshjul.workflows.mailing.SendMailings;

/** Looks again and again whether somebody is to be told something. */
@Component
class NoticeWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NoticeWatch.class);

    private final TakeOverLetters takeOverLetters;
    private final LateDigest lateDigest;
    private final SendMailings sendMailings;
    private final InboxProperties properties;
    private volatile @Nullable Thread worker;

    NoticeWatch(
            TakeOverLetters takeOverLetters,
            LateDigest lateDigest,
            SendMailings sendMailings,
            InboxProperties properties) {
        this.takeOverLetters = takeOverLetters;
        this.lateDigest = lateDigest;
        this.sendMailings = sendMailings;
        this.properties = properties;
    }

    @Override
    public void start() {
        // Known before it runs: its first question is whether it still should.
        var thread = Thread.ofVirtual().name("notice-watch").unstarted(this::work);
        worker = thread;
        thread.start();
    }

    @Override
    public void stop() {
        var running = worker;
        worker = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void work() {
        try {
            while (isRunning()) {
                Thread.sleep(properties.tellEvery());
                Caller.process("workflows").context().run(this::look);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            takeOverLetters.send();
            lateDigest.send();
            sendMailings.send();
        } catch (StatusRuntimeException | DataAccessException | TransactionException unreachable) {
            log.atWarn().setCause(unreachable).log("Letters to people put off; tried again");
        }
    }
}
