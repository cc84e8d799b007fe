package se.arshjul.followupservice.planning;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.english.EnglishTexts;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.rule.RuleRepository;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyDates;
import se.arshjul.followupservice.survey.SurveyEvents.SurveyPlanned;
import se.arshjul.followupservice.survey.SurveyLedger;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRefusals;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Plans the survey of a year, as a copy of the one before or of the example. */
@Component
class CreateSurvey {

    /** Empty texts and an empty plan version mean those of the survey that is copied. */
    record Command(SurveyName name, Survey.Texts texts, String planVersion, SurveyDates dates) {}

    private final SurveyRepository surveys;
    private final SurveyLedger ledger;
    private final QuestionRepository questions;
    private final RuleRepository rules;
    private final EnglishTexts english;
    private final ExampleSurvey example;
    private final Requests requests;
    private final Audit audit;
    private final Outbox outbox;

    CreateSurvey(
            SurveyRepository surveys,
            SurveyLedger ledger,
            QuestionRepository questions,
            RuleRepository rules,
            EnglishTexts english,
            ExampleSurvey example,
            Requests requests,
            Audit audit,
            Outbox outbox) {
        this.surveys = surveys;
        this.ledger = ledger;
        this.questions = questions;
        this.rules = rules;
        this.english = english;
        this.example = example;
        this.requests = requests;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Transactional
    public Survey handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return surveys.get(command.name());
        }
        var findings = command.dates().findings();
        if (!findings.isEmpty()) {
            throw SurveyRefusals.invalid(findings);
        }
        var original = surveys.findLatestBefore(command.name())
                .map(latest -> Original.of(latest, questions.list(latest.name()), rules.list(latest.name())))
                .orElseGet(example::original);
        var planned = original.planned(command);
        surveys.insert(planned);
        original.questions(planned).forEach(questions::insert);
        original.rules(planned).forEach(rules::insert);
        bring(original.name(), planned.name());
        var created = surveys.get(planned.name());
        ledger.count(created);
        audit.record("CreateSurvey", created.name().toString(), null, created);
        outbox.append(
                new SurveyPlanned(created.name().toString(), created.name().toString()));
        return created;
    }

    private void bring(@Nullable SurveyName original, SurveyName planned) {
        if (original == null) {
            english.insert(planned, example.english());
        } else {
            english.copy(original, planned);
        }
    }
}
