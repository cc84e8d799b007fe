package se.arshjul.portal.bank;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.answer.Requests;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.rule.Rules;
import se.arshjul.portal.survey.PlanElements;
import se.arshjul.portal.survey.SurveyView;
import se.arshjul.portal.table.SentWorkbook;
import se.arshjul.portal.table.UnreadableFile;
import se.arshjul.portal.table.Xlsx;

/** The questions of a survey out into a file, and from a file into a survey that is being designed. */
@Controller
@RequestMapping("/uppfoljning/{year}/utforma/fil")
class ExchangePages {

    private static final String FILE = "fil";

    private final Requests requests;
    private final PlanElements elements;
    private final QuestionWorkbook workbook;
    private final Imports imports;
    private final SectionImports sectionImports;
    private final RuledOptions ruledOptions;
    private final RuleImports ruleImports;
    private final Rules rules;
    private final ApplySections applySections;
    private final ApplyImport applyImport;
    private final ApplyRules applyRules;
    private final CellWords words;

    ExchangePages(
            Requests requests,
            PlanElements elements,
            QuestionWorkbook workbook,
            Imports imports,
            SectionImports sectionImports,
            RuledOptions ruledOptions,
            RuleImports ruleImports,
            Rules rules,
            ApplySections applySections,
            ApplyImport applyImport,
            ApplyRules applyRules,
            CellWords words) {
        this.requests = requests;
        this.elements = elements;
        this.workbook = workbook;
        this.imports = imports;
        this.sectionImports = sectionImports;
        this.ruledOptions = ruledOptions;
        this.ruleImports = ruleImports;
        this.rules = rules;
        this.applySections = applySections;
        this.applyImport = applyImport;
        this.applyRules = applyRules;
        this.words = words;
    }

    @GetMapping
    String show(
            @PathVariable String year,
            @RequestParam(defaultValue = "-1") int nya,
            @RequestParam(defaultValue = "0") int andrade,
            @RequestParam(defaultValue = "0") int avsnitt,
            @RequestParam(defaultValue = "0") int kontroller,
            Form form,
            Model model) {
        model.addAttribute("sections", avsnitt);
        model.addAttribute("checks", kontroller);
        model.addAttribute("created", nya);
        model.addAttribute("changed", andrade);
        return show(requests.survey("surveys/" + year), model);
    }

    private static String show(Survey survey, Model model) {
        model.addAttribute("survey", new SurveyView(survey));
        return "bank/file";
    }

    @GetMapping("/fragor.xlsx")
    ResponseEntity<byte[]> export(@PathVariable String year) {
        var survey = requests.survey("surveys/" + year);
        var questions = requests.questions(survey.getName());
        return Xlsx.file(
                words.text("exchange.file.name", year),
                workbook.of(survey, questions, rules.list(survey.getName()), around(survey, questions)));
    }

    private QuestionCells.Around around(Survey survey, List<Question> questions) {
        return new QuestionCells.Around(
                survey.getSectionsList().stream()
                        .map(section -> Choice.of(section.getSectionId(), section.getTitle()))
                        .toList(),
                elements.of(survey).orElse(List.of()),
                questions.stream()
                        .filter(question -> question.getOptionsCount() > 0)
                        .collect(Collectors.toMap(
                                question -> ResourceId.of(question.getName()), Question::getOptionsList)),
                questions.stream()
                        .filter(Question::hasMatrix)
                        .map(Question::getMatrix)
                        .distinct()
                        .toList());
    }

    @PostMapping
    String preview(
            @PathVariable String year,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile sent,
            Form form,
            HttpServletResponse response,
            Model model) {
        var survey = requests.survey("surveys/" + year);
        if (survey.getState() != Survey.State.DESIGNING) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return show(survey, model);
        }
        try {
            var workbook = SentWorkbook.read(sent);
            var file = SentQuestions.of(workbook, words);
            if (file.isPresent()) {
                return preview(survey, file.get(), workbook, model);
            }
            form.wrong(FILE, words.text("exchange.fault.OTHER_FILE"));
        } catch (UnreadableFile unreadable) {
            form.wrong(FILE, words.text("offline.fault." + unreadable.fault()));
        }
        return show(survey, model);
    }

    private String preview(Survey survey, SentQuestions file, SentWorkbook sent, Model model) {
        var questions = requests.questions(survey.getName());
        var sections = sectionImports.of(SentSections.of(sent, words), file.survey(), survey);
        var places = SectionImports.choices(survey, sections);
        var known = rules.list(survey.getName());
        var rows = ruledOptions.of(
                imports.of(file, survey, questions, around(survey, questions), places), questions, known);
        var checks = ruleImports.of(SentRules.of(sent, words), file.survey(), survey, known, questions, rows);
        model.addAttribute("survey", new SurveyView(survey));
        model.addAttribute("from", file.survey().equals(survey.getName()) ? "" : file.title());
        model.addAttribute("proposal", ImportProposal.of(sections, rows, checks, questions));
        return "bank/preview";
    }

    @PostMapping("/spara")
    String save(@PathVariable String year, Form form, HttpServletResponse response, Model model) {
        var survey = requests.survey("surveys/" + year);
        if (survey.getState() != Survey.State.DESIGNING) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return show(survey, model);
        }
        var sections = applySections.apply(survey, form);
        var outcome = applyImport.apply(survey.getName(), form);
        var checks = applyRules.apply(survey.getName(), form);
        var refused = Stream.of(sections.refused(), outcome.refused(), checks.refused())
                .flatMap(List::stream)
                .toList();
        if (refused.isEmpty()) {
            return "redirect:/uppfoljning/{year}/utforma/fil?nya=" + outcome.created() + "&andrade=" + outcome.changed()
                    + (sections.written() == 0 ? "" : "&avsnitt=" + sections.written())
                    + (checks.written() == 0 ? "" : "&kontroller=" + checks.written());
        }
        response.setStatus(422);
        model.addAttribute("sections", sections.written());
        model.addAttribute("checks", checks.written());
        model.addAttribute("created", outcome.created());
        model.addAttribute("changed", outcome.changed());
        model.addAttribute("refused", refused);
        return show(survey, model);
    }
}
