package se.arshjul.sampleservice;

import java.nio.file.Path;
import se.arshjul.testkit.ContractRules;

class SampleContractRulesTest implements ContractRules {

    @Override
    public String context() {
        return "sample";
    }

    @Override
    public Path contract() {
        return Path.of("src/test/protobuf/arshjul/sample");
    }

    @Override
    public Path sources() {
        return Path.of("src/test/java/se/arshjul/sampleservice");
    }
}
