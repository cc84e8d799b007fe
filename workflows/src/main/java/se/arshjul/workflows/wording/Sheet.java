package se.arshjul.workflows.wording;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import se.arshjul.workflows.letter.Mail;

/** A letter as it is sent: the same sentences as plain text and as HTML, one link, one language below the other. */
final class Sheet {

    private static final String PAGE = """
        <!doctype html>
        <html lang="sv">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
        <body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; color: #1a1f2b">
        <div style="max-width: 36em; overflow-wrap: anywhere">
        %s</div>
        </body>
        </html>
        """;

    /** What stands between two languages in plain text. */
    private static final String RULE = "—".repeat(10);

    private Sheet() {}

    static Mail of(String subject, List<Part> parts) {
        return new Mail(
                subject,
                parts.stream().map(Sheet::plain).collect(Collectors.joining("\n")),
                PAGE.formatted(escaped(subject), parts.stream().map(Sheet::html).collect(Collectors.joining())));
    }

    private static String plain(Part part) {
        var heading = part.heading().isEmpty() ? "" : RULE + "\n" + part.heading() + "\n\n";
        return heading + String.join("\n\n", part.before()) + "\n\n" + part.label() + ":\n" + part.link() + "\n\n"
                + String.join("\n\n", part.after()) + "\n";
    }

    private static String html(Part part) {
        var body = new StringBuilder("<div lang=\"" + part.language().code() + "\">\n");
        if (!part.heading().isEmpty()) {
            body.append("<hr style=\"margin: 32px 0; border: 0; border-top: 1px solid #8a93a3\">\n")
                    .append("<h2 style=\"font-size: 18px\">" + escaped(part.heading()) + "</h2>\n");
        }
        part.before().forEach(text -> body.append(paragraph(escaped(text))));
        var href = escaped(part.link());
        body.append(paragraph(
                "<a href=\"" + href + "\" style=\"color: #0b5d66\">" + escaped(part.label()) + "</a><br>" + href));
        part.after().forEach(text -> body.append(paragraph(escaped(text))));
        return body.append("</div>\n").toString();
    }

    private static String paragraph(String html) {
        return "<p>" + html.replace("\n", "<br>") + "</p>\n";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
