package se.arshjul.workflows.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;

/** What mail servers write about letters, word for word as they shape it. */
final class Reports {

    private static final String UNKNOWN = "smtp; 550 5.1.1 <nagon@exempel.test>:\n    Recipient address rejected";

    private Reports() {}

    /** As Postfix reports: the headers of the letter come back. */
    static MimeMessage failed(UUID letter) {
        return report("failed", "5.1.1", UNKNOWN, "", returnedHeaders(letter.toString()));
    }

    /** As a server reports that has tried for days: the last answer was about a passing trouble. */
    static MimeMessage expired(UUID letter) {
        return report("failed", "4.4.7", "smtp; 451 4.4.7 Message delayed", "", returnedHeaders(letter.toString()));
    }

    static MimeMessage delayed(UUID letter) {
        return report("delayed", "4.4.1", "smtp; 451 Try again", "", returnedHeaders(letter.toString()));
    }

    /** As Exchange reports: what it answers to stands in its own headers. */
    static MimeMessage failedWithoutTheLetter(UUID letter) {
        return report(
                "failed",
                "5.1.10",
                "smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound",
                "In-Reply-To: <" + letter + "@socialstyrelsen.test>\n",
                "");
    }

    /** About some letter, but not one with an id of ours. */
    static MimeMessage failedForSomebodyElse() {
        return report("failed", "5.1.1", UNKNOWN, "", returnedHeaders("CAB8=x1"));
    }

    static MimeMessage reply(UUID letter) {
        return message("""
                From: nagon@exempel.test
                Subject: Re: Svara senast
                In-Reply-To: <%s@socialstyrelsen.test>
                Content-Type: text/plain; charset=utf-8

                Jag undrar om Action: failed.
                """.formatted(letter));
    }

    /** Says that it is a report and is none. */
    static MimeMessage broken() {
        return message("""
                From: MAILER-DAEMON@exempel.test
                Subject: Undelivered Mail Returned to Sender
                Content-Type: multipart/report; report-type=delivery-status; boundary="none"

                Nothing of what was promised.
                """);
    }

    private static String returnedHeaders(String id) {
        return """
                --limit
                Content-Type: text/rfc822-headers

                From: uppfoljning@socialstyrelsen.test
                To: nagon@exempel.test
                Subject: Svara senast
                Message-ID: <%s@socialstyrelsen.test>

                """.formatted(id);
    }

    private static MimeMessage report(String action, String status, String said, String headers, String returned) {
        return message("""
                From: MAILER-DAEMON@exempel.test
                To: retur@socialstyrelsen.test
                Subject: Undelivered Mail Returned to Sender
                %sMIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="limit"

                --limit
                Content-Type: text/plain; charset=us-ascii

                This is the mail system at host mx.exempel.test.

                --limit
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.exempel.test
                Arrival-Date: Thu, 1 Oct 2026 08:00:00 +0200

                Final-Recipient: rfc822; nagon@exempel.test
                Action: %s
                Status: %s
                Diagnostic-Code: %s

                %s--limit--
                """.formatted(headers, action, status, said, returned));
    }

    private static MimeMessage message(String text) {
        try {
            var bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        } catch (MessagingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
