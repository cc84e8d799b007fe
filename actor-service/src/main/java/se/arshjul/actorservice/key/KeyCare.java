package se.arshjul.actorservice.key;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.db.Housekeeping;

/** Looks after the keys before the first call can come in, and every hour. */
@Component
class KeyCare implements SmartInitializingSingleton, Housekeeping.Chore {

    private final KeepSigningKeys keepSigningKeys;

    KeyCare(KeepSigningKeys keepSigningKeys) {
        this.keepSigningKeys = keepSigningKeys;
    }

    @Override
    public void afterSingletonsInstantiated() {
        tidy();
    }

    @Override
    public void tidy() {
        Caller.process("keys").context().run(keepSigningKeys::handle);
    }
}
