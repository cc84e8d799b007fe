package se.arshjul.meetingservice;

import se.arshjul.testkit.SettingsRules;

class MeetingServiceSettingsRulesTest implements SettingsRules {}
