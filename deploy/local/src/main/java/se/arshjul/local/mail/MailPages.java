package se.arshjul.local.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Shows what was mailed. */
@Controller
class MailPages {

    private static final int PAGE = 50;

    /** A mail's own look is its own; it runs no script, loads nothing, and its links open beside. */
    private static final String MAIL_POLICY =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; "
                    + "img-src data:; frame-ancestors 'self'; base-uri 'self'";

    private final MailFolder folder;

    MailPages(MailFolder folder) {
        this.folder = folder;
    }

    @GetMapping("/post")
    String list(
            @RequestParam(defaultValue = "") String address, @RequestParam(defaultValue = "1") int page, Model model) {
        var wanted = address.strip().toLowerCase(Locale.ROOT);
        var mails = folder.newest().stream().filter(mail -> mail.isFor(wanted)).toList();
        var pages = Math.max(1, (mails.size() + PAGE - 1) / PAGE);
        var shown = Math.clamp(page, 1, pages);
        model.addAttribute("address", wanted);
        model.addAttribute("total", mails.size());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute(
                "mails",
                mails.stream()
                        .skip((shown - 1L) * PAGE)
                        .limit(PAGE)
                        .map(MailView::of)
                        .toList());
        return "mail/list";
    }

    @GetMapping("/post/{id}")
    String show(@PathVariable long id, Model model) {
        var mail = get(id);
        var content = folder.content(mail);
        model.addAttribute("mail", MailView.of(mail));
        model.addAttribute("text", MailView.lines(Objects.requireNonNullElse(content.text(), "")));
        model.addAttribute("hasHtml", content.html() != null);
        model.addAttribute("attachments", content.attachments());
        return "mail/detail";
    }

    @GetMapping("/post/{id}/html")
    ResponseEntity<String> html(@PathVariable long id) {
        var html = Objects.requireNonNullElse(folder.content(get(id)).html(), "");
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", MAIL_POLICY)
                .body(html.replaceFirst("(?i)<head>", "$0<base target=\"_blank\">"));
    }

    @GetMapping("/post/{id}/text")
    ResponseEntity<String> text(@PathVariable long id) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(Objects.requireNonNullElse(folder.content(get(id)).text(), ""));
    }

    @GetMapping("/post/{id}/eml")
    ResponseEntity<byte[]> raw(@PathVariable long id) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .header("Content-Disposition", "attachment; filename=\"%06d.eml\"".formatted(id))
                .body(folder.raw(get(id)));
    }

    /** For tests and rehearsals: the oldest first. */
    @GetMapping("/post.json")
    @ResponseBody
    List<CaughtMail> json(@RequestParam(defaultValue = "") String address) {
        var wanted = address.strip().toLowerCase(Locale.ROOT);
        return folder.newest().reversed().stream()
                .filter(mail -> mail.isFor(wanted))
                .toList();
    }

    private CaughtMail get(long id) {
        return folder.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
