package se.arshjul.workflows.usertask;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.clock.RealTime;
import se.arshjul.workflows.engine.EngineWatch;
import se.arshjul.workflows.inbox.InboxProperties;
import se.arshjul.workflows.loop.Loop;

/**
 * Looks for items that the engine has forgotten. Silence counts only while the engine has answered all the time: a
 * broker or a process of ours that was down says nothing about the items.
 */
@Component
class SilenceWatch extends Loop {

    private static final Logger log = LoggerFactory.getLogger(SilenceWatch.class);

    /** An item is shown most of an hour too long in any case; a minute more is no matter. */
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final WithdrawSilentItems withdrawSilentItems;
    private final EngineWatch engine;
    private final InboxProperties properties;

    SilenceWatch(WithdrawSilentItems withdrawSilentItems, EngineWatch engine, InboxProperties properties) {
        super("silence-watch", PERIOD);
        this.withdrawSilentItems = withdrawSilentItems;
        this.engine = engine;
        this.properties = properties;
    }

    @Override
    protected void turn() {
        Caller.process("workflows").context().run(this::look);
    }

    private void look() {
        var silence = properties.silence();
        var heardLongEnough = engine.answeringSince()
                .map(since -> since.plus(silence).isBefore(RealTime.now()))
                .orElse(false);
        if (!heardLongEnough) {
            return;
        }
        var withdrawn = withdrawSilentItems.handle(silence);
        if (withdrawn > 0) {
            log.atInfo().addKeyValue("items", withdrawn).log("Items withdrawn that the engine no longer hands out");
        }
    }
}
