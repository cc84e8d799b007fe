package se.arshjul.actorservice;

import se.arshjul.testkit.SchemaRules;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class ActorServiceSchemaRulesTest implements SchemaRules {}
