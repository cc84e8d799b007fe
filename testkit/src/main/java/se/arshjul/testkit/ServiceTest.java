package se.arshjul.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.grpc.test.autoconfigure.AutoConfigureTestGrpcTransport;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test of a whole service through its contract: gRPC in process, a fresh schema on a real PostgreSQL, a clock that the
 * test moves, tokens signed by {@link As}. Blocking stubs can be injected. The relay does not run: a test reads the
 * outbox table.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        properties = {
            "arshjul.outbox.relay=false",
            "arshjul.access.login-issuer=" + As.LOGIN_ISSUER,
            "arshjul.access.home-actor=" + As.HOME_ACTOR,
            "logging.structured.format.console=",
            "logging.level.root=WARN"
        })
@AutoConfigureTestGrpcTransport
@ContextConfiguration(initializers = TestDatabase.FreshDatabase.class)
@Import(ServiceTestConfiguration.class)
@TestExecutionListeners(
        listeners = TestClock.Reset.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface ServiceTest {}
