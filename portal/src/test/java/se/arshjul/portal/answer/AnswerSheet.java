package se.arshjul.portal.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.ListAnswersResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Revisit;
import se.arshjul.followup.v1.RevisitServiceGrpc;
import se.arshjul.followup.v1.Section;
import se.arshjul.followup.v1.SectionServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.UpdateAnswerRequest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FollowupFixtures;

/** An open request and its answers as followup-service keeps them: an etag for each, one change for each request id. */
public final class AnswerSheet {

    private final Map<String, Answer> saved = new LinkedHashMap<>();
    private final Map<String, Answer> done = new LinkedHashMap<>();
    private int revision = 1;

    public AnswerSheet(FakePlatform platform) {
        FollowupFixtures.stands(platform, FollowupFixtures.survey(Survey.State.OPEN));
        FollowupFixtures.asks(platform, FollowupFixtures.request(Request.State.STARTED));
        platform.handle(
                RequestServiceGrpc.getListAnswersMethod(),
                asked -> ListAnswersResponse.newBuilder()
                        .addAllAnswers(saved.values())
                        .build());
        platform.handle(RequestServiceGrpc.getUpdateAnswerMethod(), this::update);
        platform.answer(RevisitServiceGrpc.getMarkAnswerMethod(), Revisit.getDefaultInstance());
        platform.answer(SectionServiceGrpc.getReportSectionMethod(), Section.getDefaultInstance());
    }

    /** A colleague saves an answer. */
    public void save(Answer.Builder answer) {
        saved.put(answer.getName(), answer.setEtag("\"" + ++revision + "\"").build());
    }

    public Answer of(String question) {
        return saved.getOrDefault(FollowupFixtures.REQUEST + "/answers/" + question, Answer.getDefaultInstance());
    }

    /** How many changes have been taken. */
    public int changes() {
        return done.size();
    }

    private Answer update(UpdateAnswerRequest asked) {
        var before = done.get(asked.getRequestId());
        if (before != null) {
            return before;
        }
        var wanted = asked.getAnswer();
        var current = saved.getOrDefault(wanted.getName(), Answer.getDefaultInstance());
        if (!current.getEtag().equals(wanted.getEtag())) {
            throw FollowupFixtures.changed("ANSWER_CHANGED");
        }
        if (wanted.getValueCase() == Answer.ValueCase.VALUE_NOT_SET) {
            saved.remove(wanted.getName());
        } else {
            save(wanted.toBuilder()
                    .setUpdatedBy("Svarande, Region Uppsala")
                    .setUpdateTime(FollowupFixtures.moment("2026-10-20T09:00:00Z")));
        }
        done.put(
                asked.getRequestId(),
                saved.getOrDefault(
                        wanted.getName(), wanted.toBuilder().clearEtag().build()));
        return done.get(asked.getRequestId());
    }
}
