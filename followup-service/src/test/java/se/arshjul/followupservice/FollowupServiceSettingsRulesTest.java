package se.arshjul.followupservice;

import se.arshjul.testkit.SettingsRules;

class FollowupServiceSettingsRulesTest implements SettingsRules {}
