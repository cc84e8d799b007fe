package se.arshjul.actorservice;

import se.arshjul.testkit.SettingsRules;

class ActorServiceSettingsRulesTest implements SettingsRules {}
