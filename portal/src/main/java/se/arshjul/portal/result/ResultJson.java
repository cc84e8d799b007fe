package se.arshjul.portal.result;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.QuestionResult.Breakdown;
import se.arshjul.followup.v1.QuestionResult.ThemeCount;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.runtime.proto.ProtoTime;

/** Publications and results as open data names them. */
final class ResultJson {

    private ResultJson() {}

    static Map<String, Object> publication(Publication publication) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("publication", publication.getName());
        json.put("title", publication.getTitle());
        json.put("year", publication.getYear());
        json.put("version", ResourceId.of(publication.getName()));
        json.put("computed", ProtoTime.toInstant(publication.getSnapshotTime()).toString());
        if (publication.hasPublishTime()) {
            json.put(
                    "published",
                    ProtoTime.toInstant(publication.getPublishTime()).toString());
        }
        json.put("correction", publication.getReason());
        json.put("example", publication.getExample());
        json.put("contentHash", publication.getContentHash());
        json.put(
                "responseRates",
                publication.getResponseRatesList().stream()
                        .map(rate -> Map.of(
                                "group", rate.getRecipientKind(),
                                "asked", rate.getAsked(),
                                "answered", rate.getAnswered(),
                                "declined", rate.getDeclined(),
                                "noResponse", rate.getNoResponse()))
                        .toList());
        return json;
    }

    static Map<String, Object> question(QuestionResult result, List<Breakdown> groups) {
        var question = result.getQuestion();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", ResourceId.of(question.getName()));
        json.put("section", result.getSectionTitle());
        if (question.hasMatrix()) {
            var table = question.getMatrix();
            json.put("table", Map.of("id", table.getMatrixId(), "title", table.getTitle()));
        }
        json.put("wording", question.getWording());
        json.put("kind", question.getKind().name());
        json.put("unit", question.getNumberRange().getUnit());
        if (result.hasAddTime()) {
            json.put("added", ProtoTime.toInstant(result.getAddTime()).toString());
        }
        if (result.getCountedOptionsCount() > 0) {
            json.put(
                    "countedAs",
                    result.getCountedOptionsList().stream()
                            .map(option -> Map.of(
                                    "label",
                                    option.getLabel(),
                                    "as",
                                    option.getStandingLabel(),
                                    "since",
                                    ProtoTime.toInstant(option.getRemoveTime()).toString()))
                            .toList());
        }
        json.put("groups", groups.stream().map(ResultJson::group).toList());
        return json;
    }

    private static Map<String, Object> group(Breakdown group) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("group", group.getRecipientKind());
        json.put("asked", group.getAsked());
        json.put("responses", group.getResponses());
        if (!group.getHidden()) {
            json.put("answered", group.getAnswered());
        }
        json.put("hidden", group.getHidden());
        json.put(
                "counts",
                group.getCountsList().stream()
                        .map(count -> Map.of(
                                "option", count.getOptionId(),
                                "label", count.getLabel(),
                                "answers", count.getAnswers()))
                        .toList());
        if (group.getThemesCount() > 0) {
            json.put(
                    "themes",
                    group.getThemesList().stream().map(ResultJson::theme).toList());
        }
        put(json, "mean", group.getMean().getValue());
        put(json, "median", group.getMedian().getValue());
        put(json, "min", group.getMin().getValue());
        put(json, "max", group.getMax().getValue());
        return json;
    }

    private static Map<String, Object> theme(ThemeCount theme) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("theme", theme.getThemeId());
        json.put("label", theme.getDisplayName());
        if (theme.hasAnswers()) {
            json.put("answers", theme.getAnswers());
        }
        json.put("hidden", !theme.hasAnswers());
        return json;
    }

    private static void put(Map<String, Object> json, String name, String decimal) {
        if (!decimal.isEmpty()) {
            json.put(name, new BigDecimal(decimal));
        }
    }
}
