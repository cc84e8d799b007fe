package se.arshjul.load;

import se.arshjul.testkit.SourceRules;

class LoadSourceRulesTest implements SourceRules {}
