package se.arshjul.portal.survey;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.arshjul.portal.language.DiagramTexts;
import se.arshjul.workflow.v1.Step;

/** What has happened with a survey: the steps of its process, told to those who do not know the process. */
@Component
class Happened {

    /** Only looks up when to go on. */
    private static final String READS_DATES = "serviceTask_ReadSurveyDates";

    private final MessageSource texts;
    private final DiagramTexts diagrams;

    Happened(MessageSource texts, DiagramTexts diagrams) {
        this.texts = texts;
        this.diagrams = diagrams;
    }

    List<StepView> of(List<Step> steps) {
        return steps.stream()
                .filter(Happened::isTold)
                .map(step -> new StepView(step, told(step)))
                .toList();
    }

    private static boolean isTold(Step step) {
        // What no diagram has a word for repeats a step that is listed anyway.
        return !step.getTitle().equals(step.getElement())
                && (isInTrouble(step) || !step.getElement().startsWith(READS_DATES));
    }

    private static boolean isInTrouble(Step step) {
        return switch (step.getState()) {
            case FAILING, STUCK -> true;
            case CURRENT, DONE, STATE_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }

    /** What is not done yet is called as in the list of tasks. */
    private String told(Step step) {
        var title = diagrams.read(step.getTitle());
        return step.getState() == Step.State.DONE
                ? String.valueOf(
                        texts.getMessage("happened." + step.getElement(), null, title, LocaleContextHolder.getLocale()))
                : title;
    }
}
