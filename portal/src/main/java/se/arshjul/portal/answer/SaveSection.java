package se.arshjul.portal.answer;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.UpdateAnswerRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.form.Mark;
import se.arshjul.runtime.refusal.Refusal;

/**
 * Saves what somebody has typed in a section, field by field: untouched fields are left alone, so that a colleague's
 * answer to another question is never overwritten, and one field's no keeps no other from being saved.
 */
@Component
public class SaveSection {

    /** Names the field whose saved answer somebody has seen and wants to replace. */
    private static final String REPLACE = "ersatt";

    /** Names the field whose unlikely number, or option in the place of another, somebody says is right. */
    private static final String CONFIRM = "stammer";

    /** Names the field whose saved answer shall stay. */
    private static final String KEEP = "behall";

    /** Names the field whose answer somebody takes away. */
    static final String CLEAR = "rensa";

    private final Calls<RequestServiceBlockingStub> requests;
    private final MessageSource messages;

    SaveSection(Calls<RequestServiceBlockingStub> requests, MessageSource messages) {
        this.requests = requests;
        this.messages = messages;
    }

    /** Fields whose saved value is another than the one that was typed over, with the saved value. */
    public List<Conflict> save(String request, SectionView section, Form form) {
        List<Conflict> conflicts = new ArrayList<>();
        for (var field : section.all()) {
            if (form.has(KEEP, field.getName()) || form.has(EarlierAnswers.CONFIRM, field.getName())) {
                form.forget(field.getName());
            } else if (form.has(CLEAR, field.getName())) {
                save(request, field, List.of(), form, conflicts);
            } else if (isTouched(field, form) || form.has(CONFIRM, field.getName())) {
                save(request, field, form.values(field.getName()), form, conflicts);
            }
        }
        return conflicts;
    }

    /** A field that somebody else saved meanwhile. */
    public record Conflict(QuestionField field, String says, List<String> typed) {

        public String getName() {
            return field.getName();
        }

        public String getLabel() {
            return field.getWording();
        }

        /** In which language the reader reads the answers. */
        public String getLang() {
            return field.getTextLang();
        }

        /** Whether an amendment, and no colleague, has changed the answer last. */
        public boolean isAmended() {
            return field.isReplaced();
        }

        /** Whether there is no room for it beside its field. */
        public boolean isInTable() {
            return field.question().hasMatrix();
        }

        /** What was typed, as people read it. */
        public String getYours() {
            return AnswerText.read(
                    field.question(), AnswerText.parse(field.question(), typed).build());
        }

        public String getTheirs() {
            return field.getSavedText();
        }
    }

    private static boolean isTouched(QuestionField field, Form form) {
        var typed = Mark.of(form.values(field.getName()));
        var before = form.value(Mark.PREFIX + field.getName());
        return !before.isEmpty() && !typed.equals(before) && !typed.equals(field.getMark());
    }

    private void save(String request, QuestionField field, List<String> typed, Form form, List<Conflict> conflicts) {
        var etag = form.has(REPLACE, field.getName()) ? field.getEtag() : form.value("etag-" + field.getName());
        var answer = AnswerText.parse(field.question(), typed)
                .setName(request + "/answers/" + field.getName())
                .setEtag(etag);
        if (form.has(CONFIRM, field.getName()) && answer.hasNumber()) {
            answer.setConfirmation(Answer.Confirmation.getDefaultInstance());
        }
        // The etag is part of the id: back to an earlier answer is a new command, the same click sent twice is not.
        var id = Requests.idOf(
                form.getRequestId(), field.getName(), etag, Mark.of(typed), String.valueOf(answer.hasConfirmation()));
        try {
            requests.write(stub -> stub.updateAnswer(UpdateAnswerRequest.newBuilder()
                    .setAnswer(answer)
                    .setRequestId(id)
                    .build()));
        } catch (Refusal refusal) {
            switch (refusal.code()) {
                case ABORTED -> conflicts.add(new Conflict(field, says(field), typed));
                case INVALID_ARGUMENT -> form.wrong(field.getName(), field.getWording(), text(field, refusal));
                default -> throw refusal;
            }
        }
    }

    private String says(QuestionField field) {
        var saved = field.saved();
        return field.isReplaced()
                ? text("amended.conflict.says")
                : text("answer.conflict.says", saved.getUpdatedBy(), DateText.moment(saved.getUpdateTime()));
    }

    private String text(QuestionField field, Refusal refusal) {
        var reason = refusal.violations().isEmpty()
                ? ""
                : refusal.violations().getFirst().reason();
        var key = "answer.wrong." + field.question().getKind() + "." + reason;
        var decimals = field.question().getNumberRange().getDecimals();
        var known = messages.getMessage(key, new Object[] {decimals}, "", LocaleContextHolder.getLocale());
        return known == null || known.isEmpty()
                ? text("answer.wrong." + field.question().getKind())
                : known;
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
