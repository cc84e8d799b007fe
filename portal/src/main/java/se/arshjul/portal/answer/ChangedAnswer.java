package se.arshjul.portal.answer;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.arshjul.followup.v1.Answer.Confirmation;
import se.arshjul.portal.attachment.AttachmentView;

/**
 * An answer that is another than in an earlier version, that the body approved or its approver returned.
 *
 * @param before the question with its answer in that version
 * @param after the same with its answer now
 */
public record ChangedAnswer(QuestionField before, QuestionField after) {

    /** Those of all answers that differ, in the order of the questions. */
    static List<ChangedAnswer> between(List<SectionView> before, List<SectionView> after) {
        Map<String, QuestionField> approved = before.stream()
                .flatMap(section -> section.all().stream())
                .collect(toMap(QuestionField::getName, Function.identity()));
        return after.stream()
                .flatMap(section -> section.all().stream())
                .map(field -> new ChangedAnswer(approved.getOrDefault(field.getName(), field), field))
                .filter(ChangedAnswer::differs)
                .toList();
    }

    private boolean differs() {
        return !values(before).equals(values(after))
                || !confirmation(before).equals(confirmation(after))
                || !files(before).equals(files(after));
    }

    /** In no order: what was chosen is the same whichever was chosen first. */
    private static Set<String> values(QuestionField field) {
        return field.asked() ? new HashSet<>(AnswerText.typed(field.saved())) : Set.of();
    }

    private static Confirmation confirmation(QuestionField field) {
        return field.asked() ? field.saved().getConfirmation() : Confirmation.getDefaultInstance();
    }

    /** A file by its content and its name: it may be another with the same name. */
    private static Set<String> files(QuestionField field) {
        return field.asked()
                ? field.attachments().stream()
                        .map(file -> file.getSha256() + file.getName())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** What the question is called in forms and addresses. */
    public String getName() {
        return after.getName();
    }

    public String getWording() {
        return after.getWording();
    }

    /** In which language the reader reads the question. */
    public String getLang() {
        return after.getLang();
    }

    /** In which language the reader reads the answers. */
    public String getTextLang() {
        return after.getTextLang();
    }

    /** Whether the question is still asked, so that its answer stands on the page. */
    public boolean isAsked() {
        return after.asked();
    }

    /** What was answered in the earlier version; empty when nothing was. */
    public String getTextBefore() {
        return text(before);
    }

    /** What is answered now; empty when nothing is. */
    public String getTextAfter() {
        return text(after);
    }

    private static String text(QuestionField field) {
        return field.asked() ? field.getSavedText() : "";
    }

    /** What was said when an unlikely number was confirmed; may be empty. */
    public String getCommentBefore() {
        return confirmation(before).getComment();
    }

    public String getCommentAfter() {
        return confirmation(after).getComment();
    }

    /** Names of the files that the earlier version had not. */
    public String getAddedFiles() {
        return names(after, files(before));
    }

    /** Names of the files that only the earlier version had. */
    public String getRemovedFiles() {
        return names(before, files(after));
    }

    private static String names(QuestionField field, Set<String> known) {
        return field.asked()
                ? field.attachments().stream()
                        .filter(file -> !known.contains(file.getSha256() + file.getName()))
                        .map(AttachmentView::getName)
                        .collect(joining(", "))
                : "";
    }
}
