package se.arshjul.testkit;

class TestkitSourceRulesTest implements SourceRules {}
