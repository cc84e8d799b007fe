package se.arshjul.planservice;

import se.arshjul.testkit.SourceRules;

class PlanServiceSourceRulesTest implements SourceRules {}
