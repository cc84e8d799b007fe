package se.arshjul.followupservice;

import se.arshjul.testkit.SourceRules;

class FollowupServiceSourceRulesTest implements SourceRules {}
