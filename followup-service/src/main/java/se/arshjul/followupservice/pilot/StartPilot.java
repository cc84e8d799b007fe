package se.arshjul.followupservice.pilot;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.english.EnglishTexts;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestLedger;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.rule.RuleRepository;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRefusals;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Copies a survey that is being designed and asks a few bodies to try it out. */
@Component
class StartPilot {

    /** Which survey, whom, and until when. */
    record Command(SurveyName survey, List<Recipient> recipients, LocalDate answerBy) {}

    /** A principal, and the last part of its request's name. */
    record Recipient(String id, Request.Recipient principal) {}

    private static final String COMMAND = "StartPilot";

    private final SurveyRepository surveys;
    private final QuestionRepository questions;
    private final RuleRepository rules;
    private final EnglishTexts english;
    private final PilotRepository pilots;
    private final RequestLedger ledger;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    StartPilot(
            SurveyRepository surveys,
            QuestionRepository questions,
            RuleRepository rules,
            EnglishTexts english,
            PilotRepository pilots,
            RequestLedger ledger,
            Requests requests,
            Audit audit,
            InstantSource clock) {
        this.surveys = surveys;
        this.questions = questions;
        this.rules = rules;
        this.english = english;
        this.pilots = pilots;
        this.ledger = ledger;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Pilot handle(RequestId id, Command command) {
        if (!requests.firstTime(id, command)) {
            return pilots.latest(command.survey()).orElseThrow(() -> PilotRefusals.notFound(command.survey()));
        }
        var now = clock.instant();
        var survey = surveys.lock(command.survey()).requirePlanned();
        if (survey.questionCount() == 0) {
            throw SurveyRefusals.withoutQuestions(survey.name());
        }
        requireAhead(command.answerBy(), now);
        var latest = pilots.latest(survey.name());
        latest.filter(Pilot::lasts).ifPresent(lasting -> {
            throw PilotRefusals.lasts(lasting);
        });
        var number = latest.map(pilot -> pilot.name().number()).orElse(0) + 1;
        var name = new PilotName(survey.name(), number);
        var pilot =
                new Pilot(name, now, command.answerBy(), command.recipients().size(), null, null);
        pilots.insert(pilot);
        audit.record(COMMAND, name.toString(), null, pilot);
        ask(survey, name.copy(), command, now);
        return pilot;
    }

    private static void requireAhead(LocalDate answerBy, Instant now) {
        if (answerBy.isBefore(WorkingDays.dateOf(now))) {
            throw PilotRefusals.invalid(
                    List.of(new FieldViolation("answer_by_date", "IN_THE_PAST", "Must not be before today.")));
        }
    }

    private void ask(Survey survey, SurveyName copy, Command command, Instant now) {
        surveys.insert(PilotCopy.of(survey, copy, command.answerBy(), now));
        PilotCopy.questions(survey, questions.list(survey.name()), copy).forEach(questions::insert);
        rules.list(survey.name()).forEach(rule -> rules.insert(rule.of(copy)));
        english.copy(survey.name(), copy);
        surveys.save(surveys.get(copy).open(now));
        for (var recipient : command.recipients()) {
            ledger.add(COMMAND, Request.dispatched(new RequestName(copy, recipient.id()), recipient.principal(), now));
        }
        surveys.addRequests(copy, command.recipients().size());
    }
}
