package se.arshjul.workflows;

import se.arshjul.testkit.SettingsRules;

class WorkflowsSettingsRulesTest implements SettingsRules {}
