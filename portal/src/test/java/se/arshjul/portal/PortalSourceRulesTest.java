package se.arshjul.portal;

import se.arshjul.testkit.SourceRules;

class PortalSourceRulesTest implements SourceRules {}
