package se.arshjul.followupservice.example;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.followupservice.english.EnglishText;
import se.arshjul.followupservice.english.EnglishTexts;
import se.arshjul.followupservice.planning.ExampleRound;
import se.arshjul.followupservice.question.QuestionRepository;
import se.arshjul.followupservice.question.RuleFindings;
import se.arshjul.followupservice.response.ContentHashes;
import se.arshjul.followupservice.result.PublishRound;
import se.arshjul.followupservice.rule.RuleRepository;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.runtime.audit.Audit;

/** Adds an earlier round with made-up answers and its publication, unless the year has a survey. */
@Component
class LoadRound {

    private static final Logger log = LoggerFactory.getLogger(LoadRound.class);

    private final ExampleRound example;
    private final SurveyRepository surveys;
    private final QuestionRepository questions;
    private final RuleRepository rules;
    private final EnglishTexts english;
    private final MadeUpRequests requests;
    private final MadeUpAnswers answers;
    private final ContentHashes hashes;
    private final PublishRound publish;
    private final Audit audit;

    LoadRound(
            ExampleRound example,
            SurveyRepository surveys,
            QuestionRepository questions,
            RuleRepository rules,
            EnglishTexts english,
            MadeUpRequests requests,
            MadeUpAnswers answers,
            ContentHashes hashes,
            PublishRound publish,
            Audit audit) {
        this.example = example;
        this.surveys = surveys;
        this.questions = questions;
        this.rules = rules;
        this.english = english;
        this.requests = requests;
        this.answers = answers;
        this.hashes = hashes;
        this.publish = publish;
        this.audit = audit;
    }

    @Transactional
    public void handle(Round round) {
        requests.lock();
        if (surveys.find(round.survey()).isPresent()) {
            return;
        }
        var planned = example.of(round.survey(), round.title(), round.dates());
        surveys.insert(planned.survey());
        var position = new AtomicInteger();
        var asked = round.asked(planned.questions())
                .map(question -> question.at(position.incrementAndGet()))
                .toList();
        asked.forEach(questions::insert);
        RuleFindings.sound(planned.rules(), asked).forEach(rules::insert);
        english.insert(round.survey(), planned.english());
        english.insert(round.survey(), List.of(EnglishText.title(round.survey(), round.englishTitle(), round.title())));
        requests.insert(round);
        answers.insert(round);
        hashes.write(round.survey());
        requests.close(round);
        var published = publish.of(surveys.get(round.survey()), round.snapshotTime(), round.publishTime());
        audit.record("LoadRound", published.name().toString(), null, published);
        log.atInfo().addKeyValue("survey", round.survey()).log("Example round loaded");
    }
}
