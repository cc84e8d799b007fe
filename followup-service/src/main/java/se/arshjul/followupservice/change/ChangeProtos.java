package se.arshjul.followupservice.change;

import java.util.List;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.survey.Survey;

/** Changes as messages. */
public final class ChangeProtos {

    private ChangeProtos() {}

    static se.arshjul.followup.v1.SurveyChange toProto(SurveyChange change) {
        return se.arshjul.followup.v1.SurveyChange.newBuilder()
                .setCopiedFrom(change.copiedFrom())
                .addAllTexts(change.texts().stream().map(ChangeProtos::toProto).toList())
                .addAllSections(
                        change.sections().stream().map(ChangeProtos::toProto).toList())
                .addAllQuestions(
                        change.questions().stream().map(ChangeProtos::toProto).toList())
                .addAllContradictionRules(
                        change.rules().stream().map(ChangeProtos::toProto).toList())
                .setUnchangedCount(change.unchanged())
                .build();
    }

    private static se.arshjul.followup.v1.SectionChange toProto(SectionChange change) {
        return se.arshjul.followup.v1.SectionChange.newBuilder()
                .setSectionId(change.section().sectionId())
                .setKind(
                        switch (change.kind()) {
                            case ADDED -> se.arshjul.followup.v1.SectionChange.Kind.ADDED;
                            case CHANGED -> se.arshjul.followup.v1.SectionChange.Kind.CHANGED;
                            case DROPPED -> se.arshjul.followup.v1.SectionChange.Kind.DROPPED;
                        })
                .setTitle(change.section().title())
                .addAllFields(
                        change.fields().stream().map(ChangeProtos::toProto).toList())
                .build();
    }

    private static se.arshjul.followup.v1.ContradictionRuleChange toProto(RuleChange change) {
        return se.arshjul.followup.v1.ContradictionRuleChange.newBuilder()
                .setContradictionRuleId(change.rule().name().rule())
                .setKind(
                        switch (change.kind()) {
                            case ADDED -> se.arshjul.followup.v1.ContradictionRuleChange.Kind.ADDED;
                            case CHANGED -> se.arshjul.followup.v1.ContradictionRuleChange.Kind.CHANGED;
                            case DROPPED -> se.arshjul.followup.v1.ContradictionRuleChange.Kind.DROPPED;
                        })
                .setSentence(change.rule().sentence())
                .addAllFields(
                        change.fields().stream().map(ChangeProtos::toProto).toList())
                .build();
    }

    /** The fields in which a question differs, both of the same survey. */
    public static List<se.arshjul.followup.v1.FieldChange> toProto(Question before, Question after, Survey survey) {
        return QuestionChange.between(before, survey, after, survey, false).fields().stream()
                .map(ChangeProtos::toProto)
                .toList();
    }

    /** All fields of a question that was not asked before. */
    public static List<se.arshjul.followup.v1.FieldChange> toProto(Question added, Survey survey) {
        return QuestionChange.added(added, survey).fields().stream()
                .map(ChangeProtos::toProto)
                .toList();
    }

    private static se.arshjul.followup.v1.QuestionChange toProto(QuestionChange change) {
        return se.arshjul.followup.v1.QuestionChange.newBuilder()
                .setQuestionId(change.question().name().question())
                .setKind(toProto(change.kind()))
                .setWording(change.question().wording())
                .setPosition(change.question().position())
                .addAllFields(
                        change.fields().stream().map(ChangeProtos::toProto).toList())
                .build();
    }

    private static se.arshjul.followup.v1.FieldChange toProto(FieldChange change) {
        var reply = se.arshjul.followup.v1.FieldChange.newBuilder().setField(change.field());
        change.pieces()
                .forEach(piece ->
                        reply.addPiecesBuilder().setKind(toProto(piece.kind())).setText(piece.text()));
        return reply.build();
    }

    private static se.arshjul.followup.v1.FieldChange.Piece.Kind toProto(Piece.Kind kind) {
        return switch (kind) {
            case KEPT -> se.arshjul.followup.v1.FieldChange.Piece.Kind.KEPT;
            case REMOVED -> se.arshjul.followup.v1.FieldChange.Piece.Kind.REMOVED;
            case ADDED -> se.arshjul.followup.v1.FieldChange.Piece.Kind.ADDED;
        };
    }

    private static se.arshjul.followup.v1.QuestionChange.Kind toProto(QuestionChange.Kind kind) {
        return switch (kind) {
            case ADDED -> se.arshjul.followup.v1.QuestionChange.Kind.ADDED;
            case CHANGED -> se.arshjul.followup.v1.QuestionChange.Kind.CHANGED;
            case DROPPED -> se.arshjul.followup.v1.QuestionChange.Kind.DROPPED;
        };
    }
}
