package se.arshjul.followupservice.comparison;

import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.AggregateResultsRequest;
import se.arshjul.followup.v1.PublishResultsRequest;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followupservice.aggregation.AnsweredFixtures;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.TestClock;

/** Surveys that Region Uppsala and its municipality and five other regions answered, as drafts and published. */
@Lazy
@Component
class PublishedFixtures {

    private final ResultServiceBlockingStub results;
    private final SurveyFixtures given;
    private final AnsweredFixtures answered;
    private final TestClock clock;

    PublishedFixtures(
            ResultServiceBlockingStub results, SurveyFixtures given, AnsweredFixtures answered, TestClock clock) {
        this.results = results;
        this.given = given;
        this.answered = answered;
        this.clock = clock;
    }

    SurveyName drafted() {
        return drafted(given.in(State.CLOSED));
    }

    SurveyName drafted(SurveyName survey) {
        answered.accepted(survey, "region-uppsala");
        answered.answer(survey, "region-uppsala", "choice", "yes");
        answered.answer(survey, "region-uppsala", "choices", "{a,c}");
        answered.answer(survey, "region-uppsala", "scale", "4");
        answered.answer(survey, "region-uppsala", "number", "17.50");
        answered.answer(survey, "region-uppsala", "text", "Hemligheten");
        for (var other : new String[] {"skane", "halland", "gotland", "dalarna", "blekinge"}) {
            answered.accepted(survey, "region-" + other);
            answered.answer(survey, "region-" + other, "choice", "no");
        }
        answered.asked(survey, "kommun-uppsala", "NO_RESPONSE");
        As.engine()
                .on(results)
                .aggregateResults(AggregateResultsRequest.newBuilder()
                        .setName(survey.toString())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
        return survey;
    }

    SurveyName published() {
        return publish(drafted());
    }

    SurveyName publish(SurveyName survey) {
        given.become(survey, State.CLEARED);
        if (clock.instant().isBefore(SurveyFixtures.PUBLISHES_AT)) {
            clock.set(SurveyFixtures.PUBLISHES_AT);
        }
        As.engine()
                .on(results)
                .publishResults(PublishResultsRequest.newBuilder()
                        .setName(survey.toString())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
        return survey;
    }
}
