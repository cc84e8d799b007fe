package se.arshjul.followupservice.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.arshjul.followupservice.answer.Answer;
import se.arshjul.followupservice.answer.AnswerName;
import se.arshjul.followupservice.answer.AnswerSheet;
import se.arshjul.followupservice.answer.AnswerValue;
import se.arshjul.followupservice.attachment.Attachment;
import se.arshjul.followupservice.attachment.AttachmentName;
import se.arshjul.followupservice.intake.SoundFile.Scan;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Question.Form;
import se.arshjul.followupservice.question.Question.Option;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.SurveyName;

class ContentHashTest {

    private static final String SHA = "0123456789abcdef".repeat(4);
    private static final SurveyName SURVEY = new SurveyName("2026");
    private static final Question CHOICES =
            question("choices", "Vilka?", new Form.MultipleChoice(List.of(new Option("a", "Å"), new Option("b", "B"))));
    private static final Question NUMBER = question("number", "Hur många?", new Form.Number(null, null, "st", 1));
    private static final Question TEXT = question("text", "Berätta.", new Form.Text(100));

    @Test
    void isTheHashOfTheDocumentedForm() throws Exception {
        var sheet = sheet(
                answer("choices", new AnswerValue.Choices(List.of("a", "b"))),
                answer("number", new AnswerValue.Number(new BigDecimal("12.5"))));

        var canonical = "18:arshjul-response-1,"
                + "7:choices,15:MULTIPLE_CHOICE,6:Vilka?,1:4,1:a,2:Å,1:b,1:B,1:3,1:=,1:a,1:b,"
                + "6:number,6:NUMBER,11:Hur många?,1:0,1:2,1:=,4:12.5,"
                + "4:text,4:TEXT,9:Berätta.,1:0,1:0,";
        assertThat(hash(sheet))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(canonical.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void differsWheneverAnythingDiffers() {
        var contents = Stream.of(
                sheet(),
                sheet(answer("choices", new AnswerValue.Choices(List.of()))),
                sheet(answer("choices", new AnswerValue.Choices(List.of("a")))),
                sheet(answer("text", new AnswerValue.Text("a"))),
                sheet(answer("text", new AnswerValue.Text("a "))),
                sheet(answer("number", new AnswerValue.Number(BigDecimal.ZERO))),
                new AnswerSheet(List.of(NUMBER, CHOICES, TEXT), List.of()),
                new AnswerSheet(List.of(CHOICES, NUMBER), List.of()),
                new AnswerSheet(List.of(CHOICES, NUMBER, question("text", "Berätta!", TEXT.form())), List.of()));

        assertThat(contents.map(ContentHashTest::hash)).doesNotHaveDuplicates();
    }

    @Test
    void filesAreToldAfterTheAnswerThatTheyAreAttachedTo() throws Exception {
        var sheet = sheet(answer("number", new AnswerValue.Number(new BigDecimal("12.5"))));
        var files = List.of(file("number", 1, "plan.pdf"), file("text", 2, "å.txt"), file("number", 3, "rutin.pdf"));

        var canonical = "18:arshjul-response-1,"
                + "7:choices,15:MULTIPLE_CHOICE,6:Vilka?,1:4,1:a,2:Å,1:b,1:B,1:0,"
                + "6:number,6:NUMBER,11:Hur många?,1:0,1:2,1:=,4:12.5,"
                + "1:+,1:6,8:plan.pdf,2:31,64:" + SHA + ",9:rutin.pdf,2:31,64:" + SHA + ","
                + "4:text,4:TEXT,9:Berätta.,1:0,1:0,"
                + "1:+,1:3,6:å.txt,2:31,64:" + SHA + ",";
        assertThat(ContentHash.of(sheet, files))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(canonical.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void whatATableAsksIsToldAfterTheAnswerOfEachRow() throws Exception {
        var row = new Question(
                new QuestionName(SURVEY, "row"),
                "first",
                1,
                "Mål",
                Question.Help.of(""),
                false,
                "",
                new Form.Scale(1, 5, "", ""),
                null,
                false,
                new Question.Matrix("steps", "Hur långt?"),
                Edit.NONE,
                1);

        var canonical = "18:arshjul-response-1,3:row,5:SCALE,4:Mål,1:0,1:2,1:=,1:4,1:*,11:Hur långt?,";
        assertThat(hash(new AnswerSheet(List.of(row), List.of(answer("row", new AnswerValue.Scale(4))))))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(canonical.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void whoSavedAnAnswerAndWhenIsNoPartOfIt() {
        var value = new AnswerValue.Text("a");
        var name = new AnswerName(new RequestName(SURVEY, "region-uppsala"), "text");
        var other = Answer.frozen(name, Question.Kind.TEXT, value, Instant.EPOCH.plusSeconds(9), "Någon annan");

        assertThat(hash(sheet(other))).isEqualTo(hash(sheet(answer("text", value))));
    }

    private static String hash(AnswerSheet sheet) {
        return ContentHash.of(sheet, List.of());
    }

    private static Attachment file(String question, int number, String name) {
        return new Attachment(
                new AttachmentName(new RequestName(SURVEY, "region-uppsala"), number),
                question,
                name,
                "application/pdf",
                31,
                SHA,
                Scan.NOT_SCANNED,
                Instant.EPOCH,
                new Answer.Author("people/1", "Svarande"),
                false);
    }

    private static AnswerSheet sheet(Answer... answers) {
        return new AnswerSheet(List.of(CHOICES, NUMBER, TEXT), List.of(answers));
    }

    private static Answer answer(String question, AnswerValue value) {
        return Answer.frozen(
                new AnswerName(new RequestName(SURVEY, "region-uppsala"), question),
                Question.Kind.TEXT,
                value,
                Instant.EPOCH,
                "Svarande");
    }

    private static Question question(String id, String wording, Form form) {
        return new Question(new QuestionName(SURVEY, id), "first", 1, wording, "", false, "", form, Edit.NONE, 1);
    }
}
