package se.arshjul.planservice;

import se.arshjul.testkit.SchemaRules;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class PlanServiceSchemaRulesTest implements SchemaRules {}
