package se.arshjul.workflows.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopTest {

    private final CountDownLatch turns = new CountDownLatch(2);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);

    private final Loop loop = new Loop("test-loop") {
        @Override
        protected void turn() throws InterruptedException {
            turns.countDown();
            if (turns.getCount() > 0) {
                throw new IllegalStateException("A fault that nobody thought of");
            }
            try {
                never.await();
            } catch (InterruptedException stopped) {
                interrupted.countDown();
                throw stopped;
            }
        }
    };

    @AfterEach
    void stop() {
        loop.stop();
    }

    @Test
    void aTurnThatFailsIsFollowedByTheNextOne() throws InterruptedException {
        loop.start();

        assertThat(turns.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(loop.isRunning()).isTrue();
    }

    @Test
    void aLoopThatIsStoppedWaitsForNothing() throws InterruptedException {
        loop.start();
        assertThat(turns.await(30, TimeUnit.SECONDS)).isTrue();

        loop.stop();

        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    void aLoopThatWouldNeverPauseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pausing(Duration.ZERO))
                .withMessageContaining("test-loop");
    }

    private static Loop pausing(Duration pause) {
        return new Loop("test-loop", pause) {
            @Override
            protected void turn() {}
        };
    }
}
