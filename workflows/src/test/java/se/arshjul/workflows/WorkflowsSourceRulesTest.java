package se.arshjul.workflows;

import se.arshjul.testkit.SourceRules;

class WorkflowsSourceRulesTest implements SourceRules {}
