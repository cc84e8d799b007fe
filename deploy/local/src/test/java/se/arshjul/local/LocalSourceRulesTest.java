package se.arshjul.local;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import se.arshjul.testkit.SourceRules;

@Execution(ExecutionMode.CONCURRENT)
class LocalSourceRulesTest implements SourceRules {}
