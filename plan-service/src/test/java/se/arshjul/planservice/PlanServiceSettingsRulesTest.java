package se.arshjul.planservice;

import se.arshjul.testkit.SettingsRules;

class PlanServiceSettingsRulesTest implements SettingsRules {}
