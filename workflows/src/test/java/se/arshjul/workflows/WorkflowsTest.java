package se.arshjul.workflows;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import se.arshjul.testkit.ServiceTest;

/** A test of the workflows with PostgreSQL, an engine in memory, a mail server, and fakes of the services they call. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import(Surroundings.class)
public @interface WorkflowsTest {}
