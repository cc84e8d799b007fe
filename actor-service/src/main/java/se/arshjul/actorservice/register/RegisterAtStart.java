package se.arshjul.actorservice.register;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.access.Caller;

/** Sees to it that the register is there before the first call can come in. */
@Component
class RegisterAtStart implements SmartInitializingSingleton {

    private final LoadRegister loadRegister;
    private final LoadExample loadExample;
    private final ExampleProperties example;

    RegisterAtStart(LoadRegister loadRegister, LoadExample loadExample, ExampleProperties example) {
        this.loadRegister = loadRegister;
        this.loadExample = loadExample;
        this.example = example;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var context = Caller.process("register").context();
        context.run(loadRegister::handle);
        if (example.enabled()) {
            context.run(loadExample::handle);
        }
    }
}
