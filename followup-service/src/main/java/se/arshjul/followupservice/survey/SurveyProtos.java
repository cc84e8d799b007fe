package se.arshjul.followupservice.survey;

import com.google.protobuf.Timestamp;
import com.google.type.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.ListSurveysResponse;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;

/** Surveys as messages. */
public final class SurveyProtos {

    private SurveyProtos() {}

    public static ListSurveysResponse toProto(Page.Of<Survey> page) {
        return ListSurveysResponse.newBuilder()
                .addAllSurveys(page.map(SurveyProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    public static se.arshjul.followup.v1.Survey toProto(Survey survey) {
        var reply = se.arshjul.followup.v1.Survey.newBuilder()
                .setName(survey.name().toString())
                .setYear(survey.name().year())
                .setTitle(survey.texts().title())
                .setIntroduction(survey.texts().introduction())
                .setLegalBasis(survey.texts().legalBasis())
                .setPlanVersion(survey.planVersion())
                .setState(toProto(survey.state()))
                .setCopiedFrom(
                        survey.copiedFrom() == null ? "" : survey.copiedFrom().toString())
                .setEstimatedMinutes(survey.texts().estimatedMinutes())
                .setSingleSignerAllowed(survey.texts().singleSignerAllowed())
                .setAnalysis(survey.review().analysis())
                .setFactSheet(survey.review().factSheet())
                .setReason(survey.reason())
                .setQuestionCount(survey.questionCount())
                .setRequestCount(survey.requestCount())
                .setEtag(survey.etag());
        survey.sections().forEach(section -> reply.addSections(toProto(section)));
        dates(reply, survey.dates());
        cancelled(reply, survey);
        return reply.build();
    }

    /** What is cancelled changes no more: the last who changed it is the one who cancelled it. */
    private static void cancelled(se.arshjul.followup.v1.Survey.Builder reply, Survey survey) {
        var edit = survey.lastEdit();
        if (survey.state() == Survey.State.CANCELLED && edit.time().isAfter(Edit.NONE.time())) {
            reply.setCancelledBy(Caller.current().isStaff() ? edit.by() : "")
                    .setCancelTime(ProtoTime.toProto(edit.time()));
        }
    }

    private static void dates(se.arshjul.followup.v1.Survey.Builder reply, SurveyDates dates) {
        setDate(dates.open(), reply::setOpenDate);
        setDate(dates.answerBy(), reply::setAnswerByDate);
        setDate(dates.acceptedUntil(), reply::setAcceptedUntilDate);
        setDate(dates.reviewedBy(), reply::setReviewedByDate);
        setDate(dates.publish(), reply::setPublishDate);
        setTime(dates.openTime(), reply::setOpenTime);
        setTime(dates.answerByTime(), reply::setAnswerByTime);
        setTime(dates.acceptedUntilTime(), reply::setAcceptedUntilTime);
        setTime(dates.reviewedByTime(), reply::setReviewedByTime);
        setTime(dates.publishTime(), reply::setPublishTime);
    }

    private static void setTime(@Nullable Instant instant, Consumer<Timestamp> field) {
        if (instant != null) {
            field.accept(ProtoTime.toProto(instant));
        }
    }

    private static void setDate(@Nullable LocalDate date, Consumer<Date> field) {
        if (date != null) {
            field.accept(ProtoTime.toProto(date));
        }
    }

    private static se.arshjul.followup.v1.Survey.Section toProto(Survey.Section section) {
        return se.arshjul.followup.v1.Survey.Section.newBuilder()
                .setSectionId(section.sectionId())
                .setTitle(section.title())
                .setPlanElement(section.planElement())
                .setReason(section.reason())
                .setEtag("\"" + section.revision() + "\"")
                .build();
    }

    private static se.arshjul.followup.v1.Survey.State toProto(Survey.State state) {
        return switch (state) {
            case DESIGNING -> se.arshjul.followup.v1.Survey.State.DESIGNING;
            case DESIGNED -> se.arshjul.followup.v1.Survey.State.DESIGNED;
            case APPROVED -> se.arshjul.followup.v1.Survey.State.APPROVED;
            case OPEN -> se.arshjul.followup.v1.Survey.State.OPEN;
            case CLOSED -> se.arshjul.followup.v1.Survey.State.CLOSED;
            case REVIEWING -> se.arshjul.followup.v1.Survey.State.REVIEWING;
            case REVIEWED -> se.arshjul.followup.v1.Survey.State.REVIEWED;
            case CLEARED -> se.arshjul.followup.v1.Survey.State.CLEARED;
            case PUBLISHED -> se.arshjul.followup.v1.Survey.State.PUBLISHED;
            case CANCELLED -> se.arshjul.followup.v1.Survey.State.CANCELLED;
        };
    }
}
