package se.arshjul.local;

import se.arshjul.testkit.SourceRules;

class LocalSourceRulesTest implements SourceRules {}
