package se.arshjul.workflows.usertask;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.clock.RealTime;
import se.arshjul.workflows.engine.EngineWatch;
import se.arshjul.workflows.inbox.InboxProperties;

/**
 * Looks for items that the engine has forgotten. Silence counts only while the engine has answered all the time: a
 * broker or a process of ours that was down says nothing about the items.
 */
@Component
class SilenceWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SilenceWatch.class);

    /** An item is shown most of an hour too long in any case; a minute more is no matter. */
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final WithdrawSilentItems withdrawSilentItems;
    private final EngineWatch engine;
    private final InboxProperties properties;
    private volatile @Nullable Thread worker;

    SilenceWatch(WithdrawSilentItems withdrawSilentItems, EngineWatch engine, InboxProperties properties) {
        this.withdrawSilentItems = withdrawSilentItems;
        this.engine = engine;
        this.properties = properties;
    }

    @Override
    public void start() {
        // Known before it runs: its first question is whether it still should.
        var thread = Thread.ofVirtual().name("silence-watch").unstarted(this::work);
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
                Thread.sleep(PERIOD);
                Caller.process("workflows").context().run(this::look);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        var silence = properties.silence();
        var heardLongEnough = engine.answeringSince()
                .map(since -> since.plus(silence).isBefore(RealTime.now()))
                .orElse(false);
        if (!heardLongEnough) {
            return;
        }
        try {
            var withdrawn = withdrawSilentItems.handle(silence);
            if (withdrawn > 0) {
                log.atInfo().addKeyValue("items", withdrawn).log("Items withdrawn that the engine no longer hands out");
            }
        } catch (DataAccessException | TransactionException unreachable) {
            log.atWarn().setCause(unreachable).log("Silent items not looked for");
        }
    }
}
