package se.arshjul.planservice.implementation;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.access.Caller;

/** Sees to it that the made-up year is there before the first call comes in, where it is wanted. */
@Component
class ExampleAtStart {

    private final LoadExampleYear loadExampleYear;
    private final ExampleProperties example;

    ExampleAtStart(LoadExampleYear loadExampleYear, ExampleProperties example) {
        this.loadExampleYear = loadExampleYear;
        this.example = example;
    }

    /** After the plans, and before the process says that it takes calls. */
    @EventListener(ApplicationReadyEvent.class)
    void load() {
        if (example.enabled()) {
            Caller.process("example").context().run(loadExampleYear::handle);
        }
    }
}
