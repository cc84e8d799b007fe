package se.arshjul.meetingservice;

import se.arshjul.testkit.SourceRules;

class MeetingServiceSourceRulesTest implements SourceRules {}
