package se.arshjul.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** A clock that stands still until a test moves it; every test starts at the same time. */
public final class TestClock implements InstantSource {

    /** A Monday, noon in Stockholm. */
    public static final Instant START = Instant.parse("2026-03-02T11:00:00Z");

    private volatile Instant instant = START;

    @Override
    public Instant instant() {
        return instant;
    }

    public void set(Instant wanted) {
        instant = wanted;
    }

    public void advance(Duration by) {
        instant = instant.plus(by);
    }

    /** Sets the clock back before each test of a context that others use too. */
    static final class Reset implements TestExecutionListener {

        @Override
        public void beforeTestMethod(TestContext test) {
            test.getApplicationContext().getBeanProvider(TestClock.class).ifAvailable(clock -> clock.set(START));
        }
    }
}
