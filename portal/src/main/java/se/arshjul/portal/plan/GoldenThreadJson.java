package se.arshjul.portal.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.Progress;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.implementation.LatestYears.Latest;
import se.arshjul.portal.plan.GoldenThread.Answered;
import se.arshjul.portal.plan.GoldenThread.Branch;
import se.arshjul.portal.plan.GoldenThread.Followed;
import se.arshjul.portal.plan.GoldenThread.Step;
import se.arshjul.runtime.proto.ProtoTime;

/** A golden thread as open data: names of resources lead to the same parts everywhere. */
final class GoldenThreadJson {

    private GoldenThreadJson() {}

    /** The whole thread, or none of it: a part that a service does not give is not told as empty. */
    static Map<String, Object> of(Plan plan, Version version, GoldenThread thread) {
        var progress = thread.progress().require();
        var follows = thread.follows();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("part", element(thread.one()));
        json.put("version", version(plan, version));
        json.put("contributesTo", steps(thread.contributesTo()));
        if (follows != null) {
            json.put("follows", followed(follows));
        }
        json.put("progress", progress(progress.get(thread.one().getId())));
        json.put("carriedOutBy", branches(thread.carriedOutBy(), progress));
        thread.planned().require().ifPresent(latest -> json.put("planned", planned(latest)));
        json.put(
                "takenUpBy",
                thread.takenUpBy().require().stream()
                        .map(follower -> {
                            var one = element(follower.element());
                            one.put("plan", follower.plan());
                            return one;
                        })
                        .toList());
        json.put(
                "results",
                thread.asked().require().stream()
                        .map(GoldenThreadJson::answered)
                        .toList());
        return json;
    }

    private static Map<String, Object> element(ElementView view) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", view.element().getName());
        json.put("kind", view.getKind());
        json.put("code", view.getCode());
        json.put("label", view.getLabel());
        return json;
    }

    private static Map<String, Object> followed(Followed followed) {
        return Map.of(
                "version", followed.version().version().getName(),
                "title", followed.plan().getTitle(),
                "contributesTo", steps(followed.steps()));
    }

    private static List<Map<String, Object>> steps(List<Step> steps) {
        return steps.stream().map(GoldenThreadJson::step).toList();
    }

    private static Map<String, Object> step(Step step) {
        var element = step.element();
        if (element == null) {
            return Map.of("kind", step.kind(), "label", step.label());
        }
        var json = element(element);
        json.put("goals", step.goals().stream().map(GoldenThreadJson::element).toList());
        return json;
    }

    private static List<Map<String, Object>> branches(List<Branch> branches, Map<String, ProgressView> progress) {
        return branches.stream()
                .map(branch -> {
                    var json = element(branch.one());
                    json.put("progress", progress(progress.get(branch.one().getId())));
                    json.put("carriedOutBy", branches(branch.below(), progress));
                    return json;
                })
                .toList();
    }

    private static Map<String, Object> version(Plan plan, Version version) {
        return Map.of(
                "name", version.getName(),
                "title", version.getTitle(),
                "stage", version.getStage().name(),
                "decidedBy", plan.getDecidedBy());
    }

    private static Map<String, Object> planned(Latest latest) {
        return Map.of(
                "implementationPlan", latest.year().plan().getName(),
                "example", latest.year().isExample(),
                "rows",
                        latest.rows().stream()
                                .map(row -> Map.of(
                                        "name", row.row().getName(),
                                        "element", row.row().getElementId(),
                                        "activity", row.row().getActivity(),
                                        "actors", row.row().getActorsList(),
                                        "status", row.getStatus()))
                                .toList());
    }

    private static Map<String, Object> progress(@Nullable ProgressView view) {
        return view == null || !view.isKnown()
                ? Map.of("state", Progress.State.UNKNOWN.name())
                : Map.of(
                        "state", view.getState(),
                        "year", view.progress().getYear(),
                        "confirmed",
                                ProtoTime.toInstant(view.progress().getConfirmTime())
                                        .toString());
    }

    private static Map<String, Object> answered(Answered answered) {
        var question = answered.line().question().result().getQuestion();
        return Map.of(
                "question", question.getName(),
                "wording", question.getWording(),
                "about", answered.about().element().getName(),
                "year", answered.line().year(),
                "example", answered.line().example(),
                "result", answered.line().getPath() + ".json");
    }
}
