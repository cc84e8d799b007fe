package se.arshjul.actorservice;

import se.arshjul.testkit.SourceRules;

class ActorServiceSourceRulesTest implements SourceRules {}
