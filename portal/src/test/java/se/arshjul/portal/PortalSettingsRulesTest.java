package se.arshjul.portal;

import se.arshjul.testkit.SettingsRules;

class PortalSettingsRulesTest implements SettingsRules {}
