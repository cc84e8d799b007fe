package se.arshjul.local.identity;

import java.util.Locale;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The letter with a one-time code. */
@Component
class CodeLetter {

    private final JavaMailSender mail;

    CodeLetter(JavaMailSender mail) {
        this.mail = mail;
    }

    void send(String email, OneTimeCode code) {
        var letter = new SimpleMailMessage();
        letter.setFrom("inloggning@arshjul.test");
        letter.setTo(email);
        letter.setSubject("Din kod för att logga in i Årshjul");
        letter.setText("""
                Hej!

                Din kod för att logga in i Årshjul är %s.

                Koden gäller i %d minuter, i den webbläsare där du bad om den.
                Har du inte bett om någon kod? Då kan du bortse från det här brevet.
                """.formatted(grouped(code.digits()), OneTimeCode.LIFETIME.toMinutes()));
        mail.send(letter);
    }

    /** Easier to read and to type. */
    private static String grouped(String digits) {
        return String.format(Locale.ROOT, "%s %s", digits.substring(0, 3), digits.substring(3));
    }
}
