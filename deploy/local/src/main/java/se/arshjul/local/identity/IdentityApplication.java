package se.arshjul.local.identity;

import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import se.arshjul.local.people.ExamplePeople;

/** The process that is the identity provider and the mail catcher. */
@SpringBootApplication(scanBasePackages = {"se.arshjul.local.identity", "se.arshjul.local.mail"})
@ConfigurationPropertiesScan({"se.arshjul.local.identity", "se.arshjul.local.mail"})
public class IdentityApplication {

    public static void main(String... arguments) {
        SpringApplication.run(IdentityApplication.class, arguments);
    }

    /** Logins live in real time, also in a rehearsal. */
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    ExamplePeople examplePeople() {
        return ExamplePeople.read();
    }
}
