package se.arshjul.portal.survey;

import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import se.arshjul.followup.v1.FieldChange;
import se.arshjul.followup.v1.FieldChange.Piece.Kind;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.QuestionChange;
import se.arshjul.followup.v1.SectionChange;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyChange;
import se.arshjul.followup.v1.SurveyChangeServiceGrpc;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.portal.FakePlatform;

/** The follow-up of 2026 and how it differs from that of 2025: sections, and a new, a changed and a dropped question. */
final class Changed {

    private Changed() {}

    static void differs(FakePlatform platform) {
        stands(platform, survey(Survey.State.DESIGNING).setCopiedFrom("surveys/2025"));
        platform.answer(PlanServiceGrpc.getListElementsMethod(), ListElementsResponse.getDefaultInstance());
        platform.answer(
                SurveyChangeServiceGrpc.getGetSurveyChangeMethod(),
                SurveyChange.newBuilder()
                        .setCopiedFrom("surveys/2025")
                        .setUnchangedCount(41)
                        .addTexts(field("legal_basis", "", "Förordning (2015:284)"))
                        .addSections(SectionChange.newBuilder()
                                .setSectionId("styrning")
                                .setKind(SectionChange.Kind.CHANGED)
                                .setTitle("Styrning och ledning")
                                .addFields(field("title", "Styrning", "Styrning och ledning")))
                        .addSections(SectionChange.newBuilder()
                                .setSectionId("ovrigt")
                                .setKind(SectionChange.Kind.DROPPED)
                                .setTitle("Övrigt")
                                .addFields(field("reason", "Därför.", "")))
                        .addQuestions(question("mognad", QuestionChange.Kind.ADDED, 3, "Hur långt har ni kommit?")
                                .addFields(field("kind", "", "SCALE"))
                                .addFields(field("scale.max", "", "5")))
                        .addQuestions(question("plan", QuestionChange.Kind.CHANGED, 1, "Finns en beslutad plan?")
                                .addFields(FieldChange.newBuilder()
                                        .setField("wording")
                                        .addPieces(piece(Kind.KEPT, "Finns en "))
                                        .addPieces(piece(Kind.ADDED, "beslutad "))
                                        .addPieces(piece(Kind.KEPT, "plan?")))
                                .addFields(field("options.nej", "Nej", "Nej, inte än"))
                                .addFields(field("required", "false", "true"))
                                .addFields(field("number_range.max", "0.5", "1.5")))
                        .addQuestions(question("gammal", QuestionChange.Kind.DROPPED, 7, "Något mer?")
                                .addFields(field("kind", "TEXT", "")))
                        .build());
    }

    /** One question has come that is asked of who has a plan, and is about a part of the plan; another part is gone. */
    static void dependsOnAPlan(FakePlatform platform) {
        platform.answer(
                PlanServiceGrpc.getListElementsMethod(),
                ListElementsResponse.newBuilder()
                        .addElements(Element.newBuilder()
                                .setName("plans/nhp/versions/2026/elements/m-1-1")
                                .setCode("1.1")
                                .setLabel("Säker vård"))
                        .build());
        platform.answer(
                SurveyServiceGrpc.getListQuestionsMethod(),
                ListQuestionsResponse.newBuilder()
                        .addQuestions(Question.newBuilder()
                                .setName("surveys/2026/questions/plan")
                                .setWording("Finns en beslutad plan?")
                                .addOptions(Question.Option.newBuilder()
                                        .setOptionId("ja")
                                        .setLabel("Ja, det finns"))
                                .addOptions(Question.Option.newBuilder()
                                        .setOptionId("nej-inte-an")
                                        .setLabel("Nej, inte än")))
                        .addQuestions(Question.newBuilder()
                                .setName("surveys/2026/questions/mognad")
                                .setShownIf(Question.Condition.newBuilder().setQuestionId("plan")))
                        .build());
        platform.answer(
                SurveyChangeServiceGrpc.getGetSurveyChangeMethod(),
                SurveyChange.newBuilder()
                        .setCopiedFrom("surveys/2025")
                        .addQuestions(question("mognad", QuestionChange.Kind.ADDED, 3, "Hur långt har ni kommit?")
                                .addFields(field("shown_if.question_id", "", "plan"))
                                .addFields(field("shown_if.option_ids", "", "ja, nej-inte-an"))
                                .addFields(field("plan_element", "", "m-1-1")))
                        .addQuestions(question("gammal", QuestionChange.Kind.DROPPED, 7, "Något mer?")
                                .addFields(field("plan_element", "p-gone", "")))
                        .build());
    }

    private static QuestionChange.Builder question(String id, QuestionChange.Kind kind, int position, String wording) {
        return QuestionChange.newBuilder()
                .setQuestionId(id)
                .setKind(kind)
                .setPosition(position)
                .setWording(wording);
    }

    private static FieldChange field(String name, String before, String after) {
        var field = FieldChange.newBuilder().setField(name);
        if (!before.isEmpty()) {
            field.addPieces(piece(Kind.REMOVED, before));
        }
        if (!after.isEmpty()) {
            field.addPieces(piece(Kind.ADDED, after));
        }
        return field.build();
    }

    private static FieldChange.Piece piece(Kind kind, String text) {
        return FieldChange.Piece.newBuilder().setKind(kind).setText(text).build();
    }
}
