package se.arshjul.followupservice.example;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.access.Caller;

/** Sees to it that the earlier rounds are there before the first call can come in, where they are wanted. */
@Component
class RoundsAtStart implements SmartInitializingSingleton {

    private final LoadRound loadRound;
    private final ExampleProperties example;

    RoundsAtStart(LoadRound loadRound, ExampleProperties example) {
        this.loadRound = loadRound;
        this.example = example;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (example.enabled()) {
            Caller.process("example").context().run(() -> Round.ALL.forEach(loadRound::handle));
        }
    }
}
