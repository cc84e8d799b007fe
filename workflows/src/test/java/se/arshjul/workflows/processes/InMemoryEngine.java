package se.arshjul.workflows.processes;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one engine of the run, empty of other tests' instances. */
final class InMemoryEngine implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(InMemoryEngine.class);

    private record Running(ProcessHarness harness) implements AutoCloseable {
        @Override
        public void close() {
            harness.stop();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ProcessHarness.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return harness(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        harness(context).tidy();
    }

    private static ProcessHarness harness(ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Running.class, none -> new Running(ProcessHarness.start()), Running.class)
                .harness();
    }
}
