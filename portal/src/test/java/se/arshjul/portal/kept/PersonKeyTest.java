package se.arshjul.portal.kept;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a browser keeps of a person is found by a key that is theirs alone, whichever body they act for. */
class PersonKeyTest {

    private final LastPerson persons = new LastPerson(true, "secret");

    @Test
    void thePersonHasTheSameKeyWithEveryLoginAndNobodyElseHasIt() {
        assertThat(persons.key("anna"))
                .isEqualTo(new LastPerson(true, "secret").key("anna"))
                .isNotEqualTo(persons.key("bo"));
    }

    /** A login may name people by a number that has few enough values to try them all. */
    @Test
    void nobodyReadsOrWorksOutFromItWhoThatIs() {
        assertThat(persons.key("191212121212"))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(new LastPerson(true, "another secret").key("191212121212"));
    }
}
