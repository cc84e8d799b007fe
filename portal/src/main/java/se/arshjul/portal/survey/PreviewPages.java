package se.arshjul.portal.survey;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.followup.v1.GetNamingRequest;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.portal.answer.AskedSurvey;
import se.arshjul.portal.answer.AskedTexts;
import se.arshjul.portal.answer.Requests;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.language.Translated;
import se.arshjul.portal.rule.Rules;

/** "Förhandsgranska": a survey as whoever answers meets it, what is read first and then section by section. */
@Controller
class PreviewPages {

    private final Requests requests;
    private final AskedTexts texts;
    private final Calls<ResultServiceBlockingStub> results;
    private final Rules rules;

    PreviewPages(Requests requests, AskedTexts texts, Calls<ResultServiceBlockingStub> results, Rules rules) {
        this.requests = requests;
        this.texts = texts;
        this.results = results;
        this.rules = rules;
    }

    /** Whether others will read by name what a body answers. */
    public record Named(boolean named) {}

    /** What a rule says to whoever hands in answers that do not go together. */
    public record Said(String sentence, String lang, ContradictionRule.Severity severity) {

        static Said of(ContradictionRule rule) {
            return new Said(Translated.sentence(rule), Translated.lang(rule), rule.getSeverity());
        }
    }

    /** The form is what the fields of the questions stand in; nothing of it is sent. */
    @GetMapping("/uppfoljning/{year}/forhandsgranska")
    String show(@PathVariable String year, Form form, Model model) {
        var survey = texts.survey("surveys/" + year);
        var asked = GetNamingRequest.newBuilder().setName(survey.getName()).build();
        model.addAttribute("survey", new SurveyView(survey));
        model.addAttribute("asked", new AskedSurvey(survey));
        model.addAttribute("answering", requests.answering(survey.getName()));
        model.addAttribute("answerBy", DateText.day(survey.getAnswerByDate()));
        model.addAttribute("acceptedUntil", DateText.day(survey.getAcceptedUntilDate()));
        model.addAttribute(
                "naming",
                results.part(stub -> stub.getNaming(asked)).map(naming -> new Named(naming.getBodiesNamed())));
        model.addAttribute(
                "rules",
                rules.inEnglishToo(survey.getName())
                        .map(all -> all.stream().map(Said::of).toList()));
        model.addAttribute("sections", requests.sections(survey.getName() + "/requests/-", List.of()));
        return "survey/preview";
    }
}
