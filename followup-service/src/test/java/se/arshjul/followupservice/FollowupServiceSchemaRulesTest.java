package se.arshjul.followupservice;

import se.arshjul.testkit.SchemaRules;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class FollowupServiceSchemaRulesTest implements SchemaRules {}
