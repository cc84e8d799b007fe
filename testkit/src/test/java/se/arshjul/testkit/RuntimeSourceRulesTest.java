package se.arshjul.testkit;

import java.nio.file.Path;

class RuntimeSourceRulesTest implements SourceRules {

    @Override
    public Path module() {
        return Path.of("../runtime");
    }
}
