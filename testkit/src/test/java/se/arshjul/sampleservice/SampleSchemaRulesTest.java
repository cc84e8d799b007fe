package se.arshjul.sampleservice;

import se.arshjul.testkit.SchemaRules;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class SampleSchemaRulesTest implements SchemaRules {}
