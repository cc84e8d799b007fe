package se.arshjul.portal;

import static se.arshjul.portal.FollowupFixtures.REQUEST;
import static se.arshjul.portal.FollowupFixtures.SURVEY;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.request;

import java.util.stream.Stream;
import se.arshjul.followup.v1.Clarification;
import se.arshjul.followup.v1.ClarificationServiceGrpc;
import se.arshjul.followup.v1.ListClarificationsResponse;
import se.arshjul.followup.v1.Request;

/** An analyst has asked about Region Uppsala's answer to how large a share is trained. */
public final class Asked {

    private Asked() {}

    /** The request, in a state in which it has been asked about; the word is waited for until it is with the agency. */
    public static Request.Builder about(Request.State state) {
        return request(state)
                .setClarifying(state != Request.State.APPROVED)
                .addClarifiedQuestions(SURVEY + "/questions/andel")
                .setCloseTime(moment("2026-12-11T22:59:59Z"));
    }

    /** The same about a response that the agency has accepted. */
    public static Request.Builder aboutAccepted(Request.Replacement word) {
        return about(Request.State.ACCEPTED).setReference("2026-0042-9").setReplacement(word);
    }

    /** The same, asked about these questions instead. */
    public static Request.Builder about(String... questions) {
        return about(Request.State.SENT_BACK)
                .clearClarifiedQuestions()
                .addAllClarifiedQuestions(Stream.of(questions)
                        .map(question -> SURVEY + "/questions/" + question)
                        .toList());
    }

    /** Nobody has said anything yet. */
    public static Clarification.Builder open() {
        return Clarification.newBuilder()
                .setName(REQUEST + "/clarifications/1")
                .setQuestion(SURVEY + "/questions/andel")
                .setText("Andelen har fördubblats. Gäller den hela regionen?")
                .setAskedByRole("analyst")
                .setAskTime(moment("2026-11-02T09:00:00Z"))
                .setAnswerBefore(answer("andel").setNumber(decimal("42.5")))
                .setEtag("\"1\"");
    }

    /** What they wonder about whether there is a plan; nobody has said anything yet. */
    public static Clarification.Builder second() {
        return open().setName(REQUEST + "/clarifications/2")
                .setQuestion(SURVEY + "/questions/plan")
                .setText("Vilken nämnd har beslutat?")
                .setAnswerBefore(answer("plan").setChoice("ja"));
    }

    /** The share is another, with a word on why. */
    public static Clarification.Builder changed() {
        return open().setAnswerAfter(answer("andel").setNumber(decimal("24.5")))
                .setExplanation("Siffrorna var omkastade.")
                .setExplainTime(moment("2026-11-03T10:00:00Z"))
                .setEtag("\"2\"");
    }

    public static void told(FakePlatform platform, Clarification.Builder... conversation) {
        var told = ListClarificationsResponse.newBuilder();
        Stream.of(conversation).forEach(told::addClarifications);
        platform.answer(ClarificationServiceGrpc.getListClarificationsMethod(), told.build());
    }
}
