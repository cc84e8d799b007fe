package se.arshjul.portal.offline;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.portal.answer.QuestionField;
import se.arshjul.portal.answer.SaveSection;
import se.arshjul.portal.answer.SectionView;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.form.Mark;

/** Saves what a preview has shown, as the pages of the sections save what is typed on them. */
@Component
class SaveProposal {

    private final SaveSection saveSection;

    SaveProposal(SaveSection saveSection) {
        this.saveSection = saveSection;
    }

    /**
     * What became of a preview.
     *
     * @param saved how many answers are now as the file says
     * @param conflicts how many somebody else has changed since the preview was made
     * @param wrong how many the service has refused
     */
    record Outcome(int saved, int conflicts, int wrong) {

        boolean isWhole() {
            return conflicts == 0 && wrong == 0;
        }
    }

    Outcome save(String request, List<SectionView> sections, Form form) {
        var fields =
                sections.stream().flatMap(section -> section.all().stream()).toList();
        fields.stream().filter(field -> isToStay(field, form)).forEach(field -> form.forget(field.getName()));
        var wanted =
                (int) fields.stream().filter(field -> isWanted(field, form)).count();
        var conflicts = sections.stream()
                .mapToInt(section -> saveSection.save(request, section, form).size())
                .sum();
        int wrong = form.getWrongs().size();
        return new Outcome(wanted - conflicts - wrong, conflicts, wrong);
    }

    private static boolean isWanted(QuestionField field, Form form) {
        return !form.value(Mark.PREFIX + field.getName()).isEmpty();
    }

    /** Where two have answered and nobody has chosen the one in the file, the saved one stays. */
    private static boolean isToStay(QuestionField field, Form form) {
        var choice = form.value(Wanted.CHOICE + field.getName());
        return !choice.isEmpty() && !choice.equals(Wanted.MINE);
    }
}
