package se.arshjul.portal;

import static se.arshjul.portal.FollowupFixtures.SURVEY;
import static se.arshjul.portal.FollowupFixtures.decimal;

import java.util.List;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.followup.v1.ContradictionRule.Severity;
import se.arshjul.followup.v1.ContradictionRule.Statement;
import se.arshjul.followup.v1.ContradictionRule.Statement.Test;
import se.arshjul.followup.v1.ContradictionServiceGrpc;
import se.arshjul.followup.v1.ListContradictionRulesResponse;

/** The follow-up of 2026 with two rules: a yes without a comment, and a share that is below how far it has come. */
public final class Ruled {

    public static final ContradictionRule UNEXPLAINED = ContradictionRule.newBuilder()
            .setName(SURVEY + "/contradictionRules/ja-utan-kommentar")
            .setSentence("Ni svarar ja men skriver inget mer.")
            .setFirst(Statement.newBuilder()
                    .setQuestionId("plan")
                    .setTest(Test.CHOSEN)
                    .addOptionIds("ja"))
            .setSecond(Statement.newBuilder().setQuestionId("kommentar").setTest(Test.UNANSWERED))
            .setSeverity(Severity.SOFT)
            .setEtag("\"1\"")
            .build();

    public static final ContradictionRule TOO_FEW = ContradictionRule.newBuilder()
            .setName(SURVEY + "/contradictionRules/liten-andel")
            .setSentence("Andelen kan inte vara så liten.")
            .setFirst(Statement.newBuilder()
                    .setQuestionId("andel")
                    .setTest(Test.LESS)
                    .setOtherQuestionId("mognad"))
            .setSecond(Statement.newBuilder()
                    .setQuestionId("andel")
                    .setTest(Test.AT_MOST)
                    .setNumber(decimal("2.5")))
            .setSeverity(Severity.HARD)
            .setEtag("\"2\"")
            .build();

    private Ruled() {}

    /** Lets the rules be read. */
    public static void stands(FakePlatform platform) {
        platform.answer(
                ContradictionServiceGrpc.getListContradictionRulesMethod(),
                ListContradictionRulesResponse.newBuilder()
                        .addAllContradictionRules(List.of(UNEXPLAINED, TOO_FEW))
                        .build());
    }
}
