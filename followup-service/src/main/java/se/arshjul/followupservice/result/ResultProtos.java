package se.arshjul.followupservice.result;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.CorrectResultsRequest;
import se.arshjul.followup.v1.ListPublicationsResponse;
import se.arshjul.followup.v1.ListResultsRequest;
import se.arshjul.followup.v1.ListResultsResponse;
import se.arshjul.followupservice.aggregation.QuestionResult;
import se.arshjul.followupservice.aggregation.ResponseRate;
import se.arshjul.followupservice.english.EnglishProtos;
import se.arshjul.followupservice.english.ReadInEnglish;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.question.QuestionProtos;
import se.arshjul.followupservice.result.ResultNotes.Notes;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRefusals;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;

/** Publications and results as messages, and what is asked about them. */
public final class ResultProtos {

    private static final RequestRules<CorrectResultsRequest> CORRECTION = RequestRules.of(
                    CorrectResultsRequest.getDefaultInstance())
            .required("publication")
            .length("reason", 1, 2_000)
            .length("analysis", 0, 20_000)
            .length("fact_sheet", 0, 20_000);

    private static final RequestRules<ListResultsRequest> RESULTS =
            RequestRules.of(ListResultsRequest.getDefaultInstance()).matches("question_id", QuestionName.ID);

    private ResultProtos() {}

    static CorrectResults.Command toCommand(CorrectResultsRequest request) {
        CORRECTION.check(request, SurveyRefusals::invalid);
        return new CorrectResults.Command(
                SurveyName.parse(request.getName()),
                request.getPublication(),
                request.getReason().strip(),
                request.hasAnalysis() ? request.getAnalysis().strip() : null,
                request.hasFactSheet() ? request.getFactSheet().strip() : null);
    }

    static QuestionResultRepository.Query toQuery(ListResultsRequest request) {
        RESULTS.check(request, PublicationRefusals::invalid);
        var grouping = switch (request.getGrouping()) {
            case KIND, GROUPING_UNSPECIFIED -> Grouping.KIND;
            case COUNTY -> Grouping.COUNTY;
            case SIZE -> Grouping.SIZE;
            case UNRECOGNIZED ->
                throw PublicationRefusals.invalid(
                        List.of(new FieldViolation("grouping", "UNKNOWN", "One of the groupings.")));
        };
        var query = String.join(" ", "results", request.getParent(), grouping.name(), request.getQuestionId());
        return new QuestionResultRepository.Query(
                grouping, request.getQuestionId(), Page.parse(query, request.getPageSize(), request.getPageToken()));
    }

    static ListPublicationsResponse toPublications(Page.Of<Publication> page) {
        return ListPublicationsResponse.newBuilder()
                .addAllPublications(page.map(ResultProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static ListResultsResponse toResults(Page.Of<QuestionResult> page, Notes notes, ReadInEnglish english) {
        return ListResultsResponse.newBuilder()
                .addAllResults(
                        page.map(result -> toProto(result, notes, english)).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static se.arshjul.followup.v1.Publication toProto(Publication publication) {
        var reply = se.arshjul.followup.v1.Publication.newBuilder()
                .setName(publication.name().toString())
                .setTitle(publication.title())
                .setYear(publication.name().survey().year())
                .setSnapshotTime(ProtoTime.toProto(publication.snapshotTime()))
                .setAnalysis(publication.analysis())
                .setFactSheet(publication.factSheet())
                .setContentHash(publication.contentHash())
                .setReason(publication.reason())
                .setExample(publication.example())
                .setBodiesNamed(publication.bodiesNamed());
        publication.rates().forEach(rate -> reply.addResponseRates(toProto(rate)));
        var published = publication.publishTime();
        if (published != null) {
            reply.setPublishTime(ProtoTime.toProto(published));
        }
        return reply.build();
    }

    private static se.arshjul.followup.v1.ResponseRate toProto(ResponseRate rate) {
        return se.arshjul.followup.v1.ResponseRate.newBuilder()
                .setRecipientKind(rate.among().toString())
                .setAsked(rate.asked())
                .setAnswered(rate.answered())
                .setDeclined(rate.declined())
                .setNoResponse(rate.noResponse())
                .build();
    }

    private static se.arshjul.followup.v1.QuestionResult toProto(
            QuestionResult result, Notes notes, ReadInEnglish english) {
        var question = result.question().name().question();
        var reply = toProto(result, english).toBuilder();
        var added = notes.added().get(question);
        if (added != null) {
            reply.setAddTime(ProtoTime.toProto(added));
        }
        notes.counted()
                .getOrDefault(question, List.of())
                .forEach(option -> reply.addCountedOptionsBuilder()
                        .setLabel(option.label())
                        .setStandingLabel(option.standing())
                        .setRemoveTime(ProtoTime.toProto(option.since())));
        return reply.build();
    }

    /** A result whose question and section say this in English. */
    public static se.arshjul.followup.v1.QuestionResult toProto(QuestionResult result, ReadInEnglish english) {
        var reply = se.arshjul.followup.v1.QuestionResult.newBuilder()
                .setQuestion(EnglishProtos.toProto(result.question(), english))
                .setSectionTitle(result.sectionTitle())
                .setEnglishSectionTitle(english.title(
                        result.question().name().survey(), result.question().sectionId(), result.sectionTitle()));
        result.breakdowns().forEach(breakdown -> reply.addBreakdowns(toProto(breakdown)));
        return reply.build();
    }

    private static se.arshjul.followup.v1.QuestionResult.Breakdown toProto(QuestionResult.Breakdown breakdown) {
        var reply = se.arshjul.followup.v1.QuestionResult.Breakdown.newBuilder()
                .setRecipientKind(breakdown.among().toString())
                .setAsked(breakdown.asked())
                .setResponses(breakdown.responses())
                .setHidden(breakdown.hidden());
        if (breakdown.answered() != null) {
            reply.setAnswered(breakdown.answered());
        }
        breakdown
                .counts()
                .forEach(count -> reply.addCountsBuilder()
                        .setOptionId(count.optionId())
                        .setLabel(count.label())
                        .setAnswers(count.answers()));
        var themes = breakdown.themes();
        if (themes != null) {
            themes.forEach(theme -> reply.addThemes(toProto(theme)));
        }
        set(breakdown.mean(), reply::setMean);
        set(breakdown.median(), reply::setMedian);
        set(breakdown.least(), reply::setMin);
        set(breakdown.greatest(), reply::setMax);
        return reply.build();
    }

    private static se.arshjul.followup.v1.QuestionResult.ThemeCount toProto(QuestionResult.ThemeCount theme) {
        var reply = se.arshjul.followup.v1.QuestionResult.ThemeCount.newBuilder()
                .setThemeId(theme.themeId())
                .setDisplayName(theme.name());
        if (theme.answers() != null) {
            reply.setAnswers(theme.answers());
        }
        return reply.build();
    }

    private static void set(@Nullable BigDecimal number, Consumer<Decimal> field) {
        if (number != null) {
            field.accept(QuestionProtos.toProto(number));
        }
    }
}
