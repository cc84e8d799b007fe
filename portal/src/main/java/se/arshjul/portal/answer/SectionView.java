package se.arshjul.portal.answer;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Attachment;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.attachment.AttachmentView;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.language.Translated;
import se.arshjul.portal.matrix.Gathered;

/**
 * A section of a survey with its questions and how far it has come.
 *
 * @param all also those that are not asked as the answers stand
 */
public record SectionView(Survey.Section section, List<QuestionField> all) {

    /** Those of all questions that stand in it, with what is known of each by its id. */
    static SectionView of(
            Survey.Section section,
            List<Question> questions,
            Map<String, Answer> saved,
            Set<String> asked,
            Map<String, EarlierView> earlier,
            List<Attachment> files) {
        return new SectionView(
                section,
                questions.stream()
                        .filter(question -> question.getSectionId().equals(section.getSectionId()))
                        .map(question -> {
                            var id = ResourceId.of(question.getName());
                            return new QuestionField(
                                    question,
                                    questions.indexOf(question) + 1,
                                    saved.getOrDefault(id, Answer.getDefaultInstance()),
                                    asked.contains(id),
                                    earlier.get(id),
                                    files.stream()
                                            .filter(file -> file.getQuestion().equals(question.getName()))
                                            .map(AttachmentView::new)
                                            .toList());
                        })
                        .toList());
    }

    /** The questions that are asked. */
    public List<QuestionField> fields() {
        return all.stream().filter(QuestionField::asked).toList();
    }

    public List<QuestionField> getFields() {
        return fields();
    }

    /** All questions, those of a table gathered, as they are answered. */
    public List<Gathered<QuestionField>> getBlocks() {
        return Gathered.of(all, QuestionField::question);
    }

    /** The questions that are asked, those of a table gathered, as they are read. */
    public List<Gathered<QuestionField>> getAskedBlocks() {
        return Gathered.of(fields(), QuestionField::question);
    }

    /** What a page that saves itself takes from the answer, also what each field says of how it went. */
    public String getSavedParts() {
        return all.stream().map(field -> ",#lage-" + field.getName()).collect(joining("", "#vakter,#meddelanden", ""));
    }

    /** Whether files can be attached to any of its answers. */
    public boolean isFileTaking() {
        return all.stream().anyMatch(QuestionField::isFileTaking);
    }

    /** What the question with this id asks; empty when it is none of these. */
    String wording(String id) {
        return all.stream()
                .filter(field -> field.getName().equals(id))
                .findFirst()
                .map(QuestionField::getWording)
                .orElse("");
    }

    public String getId() {
        return section.getSectionId();
    }

    public String getTitle() {
        return section.getTitle();
    }

    /** In which language the reader reads title and reason. */
    public String getLang() {
        return Translated.lang(section);
    }

    public String getReason() {
        return section.getReason();
    }

    public long getAnswered() {
        return fields().stream().filter(QuestionField::isAnswered).count();
    }

    /** Whether all that is asked in it can be left without an answer. */
    public boolean isOptional() {
        return fields().stream().allMatch(QuestionField::isOptional);
    }

    /** Required questions that have no answer. */
    public long getMissing() {
        return fields().stream()
                .filter(field -> !field.isOptional() && !field.isAnswered())
                .count();
    }

    /** Answers of last time that somebody has confirmed. */
    public long getCarried() {
        return fields().stream().filter(QuestionField::isCarried).count();
    }

    /** Answers of last time of which nobody has said whether they still hold. */
    public List<QuestionField> getUndecided() {
        return fields().stream().filter(QuestionField::isUndecided).toList();
    }

    /** The year of last time; empty when none of the questions was answered then. */
    public String getEarlierYear() {
        return fields().stream()
                .flatMap(field -> Stream.ofNullable(field.earlier()))
                .map(EarlierView::getYear)
                .findFirst()
                .orElse("");
    }

    /** What is saved in each of its fields, as it is typed. */
    Map<String, List<String>> typed() {
        return all.stream().collect(toMap(QuestionField::getName, field -> AnswerText.typed(field.saved())));
    }

    /**
     * Fields that nobody has typed in. A new page shows in them what is saved now. A page that saves itself keeps showing
     * what it was made with, and so it keeps their guards too: else a colleague's answer that nobody has seen on it would
     * be overwritten by the next saving.
     */
    List<String> untouched(Form form) {
        return all.stream().map(QuestionField::getName).filter(form::untouched).toList();
    }

    /**
     * Of what is saved now: the first unanswered question that was not asked when the page was made, or number that is
     * unlikely now. Without script nobody has seen the one or been asked about the other.
     */
    Optional<String> newlyAsked(SectionView now) {
        var known = fields().stream()
                .filter(field -> !isNewlyDoubtful(field, now))
                .map(QuestionField::getName)
                .toList();
        return now.fields().stream()
                .filter(field -> !field.isAnswered() || field.isDoubtful())
                .filter(field -> !known.contains(field.getName()))
                .map(field -> field.isDoubtful() ? "stammer-" + field.getName() : field.getName())
                .findFirst();
    }

    private static boolean isNewlyDoubtful(QuestionField before, SectionView now) {
        return now.fields().stream()
                .anyMatch(field -> field.getName().equals(before.getName())
                        && field.isDoubtful()
                        && !field.getMark().equals(before.getMark()));
    }

    /** Which tag and which word: {@code done} without a tag, as what is done needs no attention. */
    public String getState() {
        if (getAnswered() == 0) {
            return "untouched";
        }
        return getMissing() == 0 ? "done" : "begun";
    }

    /** The same, where nothing that must be answered is missing as the body says: {@code later} when it comes back. */
    public String standing(@Nullable HeldView said) {
        if (said == null || said.getWord().isEmpty() || getMissing() > 0) {
            return getState();
        }
        return said.getWord().equals(Sharing.COMPLETED) ? "done" : "later";
    }

    /** How many of the questions that are asked are marked to be come back to. */
    public long revisited(Map<String, RevisitView> marks) {
        return fields().stream()
                .filter(field -> marks.containsKey(field.getName()))
                .count();
    }
}
