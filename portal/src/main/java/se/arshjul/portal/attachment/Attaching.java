package se.arshjul.portal.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;
import se.arshjul.followup.v1.UploadAttachmentRequest;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.form.RefusalTexts;
import se.arshjul.portal.upload.LostFile;
import se.arshjul.runtime.refusal.Refusal;

/**
 * Attaches and removes files by the form in which the questions are answered, so that what is typed there is saved with
 * the same press: whatever file was chosen is sent, and a button may name one to be removed.
 */
@Component
public class Attaching {

    /** Begins the name of a question's field for a file. */
    private static final String FILE = "bilaga-";

    /** Names the question whose button was pressed. */
    private static final String ATTACH = "bifoga";

    /** Names the attachment that somebody removes, and behind a space its question. */
    private static final String REMOVE = "ta-bort-bilaga";

    /** As much as the service takes: more is not even sent to it. */
    private static final long MOST_BYTES = 10 * 1024 * 1024;

    private final Attachments attachments;
    private final RefusalTexts refusals;
    private final MessageSource messages;

    Attaching(Attachments attachments, RefusalTexts refusals, MessageSource messages) {
        this.attachments = attachments;
        this.refusals = refusals;
        this.messages = messages;
    }

    /** Does what was pressed; what is refused is said at the field of its question. */
    public void press(String request, Form form, HttpServletRequest sent) {
        var removed = form.value(REMOVE);
        if (!removed.isEmpty()) {
            remove(request + "/attachments/" + before(removed), form);
        }
        var pressed = form.value(ATTACH);
        var files = WebUtils.getNativeRequest(sent, MultipartRequest.class);
        var chosen = files == null
                ? List.<MultipartFile>of()
                : files.getFileMap().values().stream()
                        .filter(file ->
                                file.getName().startsWith(FILE) && !name(file).isEmpty())
                        .toList();
        chosen.forEach(file -> attach(request, file, form));
        if (!pressed.isEmpty()
                && chosen.stream().noneMatch(file -> file.getName().equals(FILE + pressed))) {
            form.wrong(FILE + pressed, text("attachment.missing"));
        }
    }

    /** Where on the page the files stand about which something was pressed; empty when nothing was. */
    public static String place(Form form) {
        var removed = form.value(REMOVE);
        var question = removed.isEmpty()
                ? form.value(ATTACH)
                : removed.substring(before(removed).length()).strip();
        return question.isEmpty() ? "" : "#bilagor-" + question;
    }

    private static String before(String removed) {
        return removed.replaceFirst(" .*", "");
    }

    private void attach(String request, MultipartFile file, Form form) {
        if (file.getSize() > MOST_BYTES) {
            form.wrong(file.getName(), text("attachment.refused.TOO_LARGE", name(file)));
            return;
        }
        if (file instanceof LostFile) {
            form.wrong(file.getName(), text("attachment.lost", name(file)));
            return;
        }
        var content = content(file);
        try {
            attachments.upload(
                    UploadAttachmentRequest.newBuilder()
                            .setParent(request + "/answers/" + file.getName().substring(FILE.length()))
                            .setFileName(name(file))
                            .setRequestId(id(
                                    form.getRequestId(),
                                    file.getName(),
                                    name(file),
                                    String.valueOf(Arrays.hashCode(content))))
                            .build(),
                    content);
        } catch (Refusal refusal) {
            form.wrong(file.getName(), says(refusal, name(file)));
        }
    }

    private void remove(String attachment, Form form) {
        try {
            attachments.delete(attachment, id(form.getRequestId(), REMOVE, attachment));
        } catch (Refusal refusal) {
            form.refuse(refusal);
        }
    }

    private String says(Refusal refusal, String name) {
        return switch (refusal.reason()) {
            case "ATTACHMENT_REFUSED" ->
                text("attachment.refused." + refusal.violations().getFirst().reason(), name);
            case "ATTACHMENT_INVALID" -> text("attachment.invalid");
            case "ATTACHMENT_INFECTED" ->
                text("attachment.infected", name, refusal.metadata().getOrDefault("found", ""));
            default -> refusals.text(refusal);
        };
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** The same press sent twice is one command. */
    private static String id(String... things) {
        return UUID.nameUUIDFromBytes(String.join("\n", things).getBytes(UTF_8)).toString();
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
