package se.arshjul.meetingservice;

import se.arshjul.testkit.SchemaRules;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class MeetingServiceSchemaRulesTest implements SchemaRules {}
