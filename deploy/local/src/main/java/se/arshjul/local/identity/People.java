package se.arshjul.local.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import se.arshjul.local.people.ExamplePeople;
import se.arshjul.local.people.ExamplePerson;

/** Who can log in: people of the example by password, and whoever has a mail address by a code sent to it. */
@Component
class People {

    /** Roughly what an address is; whether it exists shows when the code arrives. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[a-z0-9.-]{1,189}");

    private final ExamplePeople examples;
    private final PasswordEncoder encoder = new BCryptPasswordEncoder();
    private final String password;

    People(ExamplePeople examples, IdentityProperties properties) {
        this.examples = examples;
        this.password = encoder.encode(properties.examplePassword());
    }

    /** The address as we write it, if it is one. */
    static Optional<String> address(String typed) {
        return Optional.of(typed.strip().toLowerCase(Locale.ROOT))
                .filter(email -> ADDRESS.matcher(email).matches());
    }

    Person person(String email) {
        return new Person(email, examples.find(email).map(ExamplePerson::name).orElse(email));
    }

    boolean hasPassword(String email) {
        return examples.find(email).isPresent();
    }

    /** Takes as long for somebody without a password as for somebody with one. */
    boolean passwordFits(String email, String typed) {
        return encoder.matches(typed, password) & hasPassword(email);
    }
}
