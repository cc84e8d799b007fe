package se.arshjul.workflows;

import se.arshjul.testkit.SchemaRules;

@WorkflowsTest
class WorkflowsSchemaRulesTest implements SchemaRules {}
