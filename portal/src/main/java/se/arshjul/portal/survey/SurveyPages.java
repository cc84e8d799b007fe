package se.arshjul.portal.survey;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.CancelSurveyRequest;
import se.arshjul.followup.v1.CreateSurveyRequest;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.SummarizeRequestsRequest;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.plan.v1.ListPlansRequest;
import se.arshjul.plan.v1.ListVersionsRequest;
import se.arshjul.plan.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.plan.PlanWriters;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflow.v1.ListStepsRequest;
import se.arshjul.workflow.v1.ProcessServiceGrpc.ProcessServiceBlockingStub;
import se.arshjul.workflow.v1.SummarizeLettersRequest;

/** All surveys, planning a new one, and where one stands. */
@Controller
@RequestMapping("/uppfoljning")
class SurveyPages {

    private final Surveys surveys;
    private final Calls<SurveyServiceBlockingStub> calls;
    private final Calls<RequestServiceBlockingStub> requests;
    private final Calls<ProcessServiceBlockingStub> processes;
    private final Calls<PlanServiceBlockingStub> plans;
    private final MessageSource texts;
    private final Happened happened;
    private final InstantSource clock;

    SurveyPages(
            Surveys surveys,
            Calls<SurveyServiceBlockingStub> calls,
            Calls<RequestServiceBlockingStub> requests,
            Calls<ProcessServiceBlockingStub> processes,
            Calls<PlanServiceBlockingStub> plans,
            MessageSource texts,
            Happened happened,
            InstantSource clock) {
        this.surveys = surveys;
        this.calls = calls;
        this.requests = requests;
        this.processes = processes;
        this.plans = plans;
        this.texts = texts;
        this.happened = happened;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("surveys", surveys.all());
        return "survey/list";
    }

    @GetMapping("/ny")
    String plan(Form form, Model model) {
        int year = nextYear();
        var versions = versions();
        form.start(
                "",
                Map.of(
                        "year",
                        year,
                        "title",
                        texts.getMessage(
                                "survey.new.title",
                                new Object[] {String.valueOf(year)},
                                LocaleContextHolder.getLocale()),
                        "planVersion",
                        versions.stream().map(Choice::value).findFirst().orElse("")));
        model.addAttribute("versions", versions);
        return "survey/new";
    }

    /** The first year from this one on of which there is no survey. */
    private int nextYear() {
        var taken = surveys.all().orElse(List.of()).stream()
                .map(SurveyView::getYear)
                .toList();
        return IntStream.iterate(WorkingDays.dateOf(clock.instant()).getYear(), year -> year + 1)
                .filter(year -> !taken.contains(year))
                .findFirst()
                .orElseThrow();
    }

    private List<Choice> versions() {
        return plans.read(stub -> stub.listPlans(ListPlansRequest.getDefaultInstance())).getPlansList().stream()
                // A survey goes to all, and asks about the plan that theirs follow.
                .filter(plan -> plan.getParentVersion().isEmpty())
                .flatMap(plan -> plans
                        .read(stub -> stub.listVersions(ListVersionsRequest.newBuilder()
                                .setParent(plan.getName())
                                .build()))
                        .getVersionsList()
                        .stream())
                // What can still be written on is nothing yet that others can be asked about.
                .filter(version -> !PlanWriters.isUndecided(version))
                .sorted(Comparator.comparingInt(Version::getSequence).reversed())
                .map(this::choice)
                .toList();
    }

    /** An edition that only lists the areas is chosen for what it is: an earlier one may hold the measures. */
    private Choice choice(Version version) {
        var dated = texts.getMessage(
                "survey.plan.version",
                new Object[] {
                    version.getTitle(),
                    String.valueOf(version.getSequence()),
                    String.valueOf(version.getVersionDate().getYear())
                },
                LocaleContextHolder.getLocale());
        return Choice.of(version.getName(), dated);
    }

    @PostMapping("/ny")
    String planned(Form form, Model model) {
        var survey = Surveys.dates(form, Survey.newBuilder())
                .setYear(form.whole("year").orElse(0))
                .setTitle(form.value("title"))
                .setPlanVersion(form.value("planVersion"));
        if (!form.value("planVersion").isEmpty()
                && versions().stream().noneMatch(known -> known.value().equals(form.value("planVersion")))) {
            form.violated("planVersion", "UNKNOWN");
        }
        if (form.isWrong()) {
            return plan(form, model);
        }
        try {
            var created = calls.write(stub -> stub.createSurvey(CreateSurveyRequest.newBuilder()
                    .setSurvey(survey)
                    .setRequestId(form.getRequestId())
                    .build()));
            return "redirect:" + new SurveyView(created).getPath();
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return plan(form, model);
        }
    }

    @GetMapping("/{year}")
    String show(@PathVariable String year, Model model) {
        var survey = new SurveyView(surveys.get(year));
        var name = survey.getName();
        model.addAttribute("survey", survey);
        model.addAttribute(
                "progress",
                requests.part(stub -> Progress.of(stub.summarizeRequests(
                        SummarizeRequestsRequest.newBuilder().setParent(name).build()))));
        model.addAttribute(
                "letters",
                processes.part(stub -> LetterCount.of(stub.summarizeLetters(
                        SummarizeLettersRequest.newBuilder().setMatter(name).build()))));
        model.addAttribute(
                "steps",
                processes
                        .part(stub -> stub.listSteps(ListStepsRequest.newBuilder()
                                .setSubject(name)
                                .setPageSize(200)
                                .build()))
                        .map(page -> happened.of(page.getStepsList())));
        return "survey/show";
    }

    @GetMapping("/{year}/avbryt")
    String cancel(@PathVariable String year, Form form, Model model) {
        var survey = surveys.get(year);
        form.start(survey.getEtag(), Map.of());
        model.addAttribute("survey", new SurveyView(survey));
        return "survey/cancel";
    }

    @PostMapping("/{year}/avbryt")
    String cancelled(@PathVariable String year, Form form, Model model) {
        var asked = CancelSurveyRequest.newBuilder()
                .setName("surveys/" + year)
                .setReason(form.value("reason"))
                .setEtag(form.getEtag())
                .setRequestId(form.getRequestId())
                .build();
        try {
            calls.write(stub -> stub.cancelSurvey(asked));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return cancel(year, form, model);
        }
        return "redirect:/uppfoljning/{year}";
    }
}
