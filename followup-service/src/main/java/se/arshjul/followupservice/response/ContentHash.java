package se.arshjul.followupservice.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.answer.AnswerSheet;
import se.arshjul.followupservice.answer.AnswerValue;
import se.arshjul.followupservice.attachment.Attachment;
import se.arshjul.followupservice.question.Question;

/**
 * What an approval is bound to: the SHA-256, hexadecimal, over questions, answers and attachments in canonical form.
 *
 * <p>The canonical form is a sequence of strings, each written as its length in UTF-8 bytes (decimal), a colon, the
 * bytes and a comma. First {@code arshjul-response-1}; then for each question that was asked, in order: its
 * id, its kind, its wording, twice the number of its options with the id and label of each, and the number of parts of
 * its answer with each part: none without an answer; {@code =} and then the chosen options in the order of the question, the
 * place on the scale, the number without trailing zeros and, when it
 * was confirmed as unlikely, what was said then, or the text with line ends as U+000A. Where files are attached to the
 * answer, {@code +}, which begins no id, and three times their number with the name, the size in bytes and the SHA-256
 * of each, in the order in which they were attached. Where the question is a row of a matrix, {@code *} and the title of
 * the matrix.
 */
final class ContentHash {

    private static final String FORM = "arshjul-response-1";

    private static final String ATTACHED = "+";

    private static final String ROW = "*";

    private ContentHash() {}

    static String of(AnswerSheet sheet, List<Attachment> attachments) {
        return of(form(sheet, attachments));
    }

    static String of(byte[] form) {
        return HexFormat.of().formatHex(sha256().digest(form));
    }

    /** The canonical form. */
    static byte[] form(AnswerSheet sheet, List<Attachment> attachments) {
        var form = new ByteArrayOutputStream();
        write(form, FORM);
        for (var question : sheet.questions()) {
            write(form, question.name().question());
            write(form, question.kind().name());
            write(form, question.wording());
            writeAll(form, idsAndLabels(question.options()));
            writeAll(form, parts(sheet.value(question.name().question())));
            var attached = files(attachments, question.name().question());
            if (!attached.isEmpty()) {
                write(form, ATTACHED);
                writeAll(form, attached);
            }
            var matrix = question.matrix();
            if (matrix != null) {
                write(form, ROW);
                write(form, matrix.title());
            }
        }
        return form.toByteArray();
    }

    private static List<String> files(List<Attachment> attachments, String question) {
        return attachments.stream()
                .filter(attachment -> attachment.question().equals(question))
                .flatMap(attachment ->
                        Stream.of(attachment.fileName(), Long.toString(attachment.size()), attachment.sha256()))
                .toList();
    }

    private static List<String> idsAndLabels(List<Question.Option> options) {
        return options.stream()
                .flatMap(option -> Stream.of(option.optionId(), option.label()))
                .toList();
    }

    private static List<String> parts(@Nullable AnswerValue value) {
        return switch (value) {
            case null -> List.of();
            case AnswerValue.Choice choice -> List.of("=", choice.optionId());
            case AnswerValue.Choices choices -> {
                List<String> parts = new ArrayList<>(List.of("="));
                parts.addAll(choices.optionIds());
                yield parts;
            }
            case AnswerValue.Scale scale -> List.of("=", Integer.toString(scale.place()));
            case AnswerValue.Number number ->
                number.confirmation() == null
                        ? List.of("=", number.number().toPlainString())
                        : List.of("=", number.number().toPlainString(), number.confirmation());
            case AnswerValue.Text text -> List.of("=", text.text());
        };
    }

    private static void writeAll(ByteArrayOutputStream form, List<String> strings) {
        write(form, Integer.toString(strings.size()));
        strings.forEach(string -> write(form, string));
    }

    private static void write(ByteArrayOutputStream form, String string) {
        var bytes = string.getBytes(UTF_8);
        form.writeBytes((bytes.length + ":").getBytes(UTF_8));
        form.writeBytes(bytes);
        form.write(',');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
