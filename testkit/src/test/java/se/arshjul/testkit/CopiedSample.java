package se.arshjul.testkit;

import java.nio.file.Path;

/** The sample's contract, copied to where a fault can be planted. */
class CopiedSample implements ContractRules {

    private final Path copy;

    CopiedSample(Path copy) {
        this.copy = copy;
    }

    @Override
    public String context() {
        return "sample";
    }

    @Override
    public Path contract() {
        return copy;
    }

    @Override
    public Path sources() {
        return copy;
    }

    @Override
    public String code() {
        return "se.arshjul.sampleservice";
    }
}
