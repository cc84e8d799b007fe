package se.arshjul.planservice.plan;

import com.google.type.Date;
import org.jspecify.annotations.Nullable;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.ListPlansResponse;
import se.arshjul.plan.v1.ListVersionsResponse;
import se.arshjul.runtime.page.Page;

/** Plans between contract and domain. */
final class PlanProtos {

    private PlanProtos() {}

    static se.arshjul.plan.v1.Plan toProto(Plan plan) {
        return se.arshjul.plan.v1.Plan.newBuilder()
                .setName(plan.name().toString())
                .setTitle(plan.title())
                .setOwner(plan.owner())
                .setStartYear(plan.startYear() == null ? 0 : plan.startYear())
                .setEndYear(plan.endYear() == null ? 0 : plan.endYear())
                .setRevisedYearly(plan.revisedYearly())
                .setCurrentVersion(plan.currentVersion().toString())
                .build();
    }

    static se.arshjul.plan.v1.Version toProto(Version version) {
        return se.arshjul.plan.v1.Version.newBuilder()
                .setName(version.name().toString())
                .setSequence(version.name().sequence())
                .setStage(
                        se.arshjul.plan.v1.Version.Stage.valueOf(version.stage().name()))
                .setTitle(version.title())
                .setVersionDate(Date.newBuilder().setYear(version.year()).setMonth(version.month()))
                .setVision(version.vision())
                .setGoal(version.goal())
                .build();
    }

    static se.arshjul.plan.v1.Element toProto(Element element) {
        var parent = element.parent();
        return se.arshjul.plan.v1.Element.newBuilder()
                .setName(element.name().toString())
                .setKind(se.arshjul.plan.v1.Element.Kind.valueOf(element.kind().name()))
                .setCode(element.code())
                .setLabel(element.label())
                .setParentElement(
                        parent == null ? "" : new ElementName(element.name().version(), parent).toString())
                .setPosition(element.position())
                .setSummary(element.summary())
                .addAllConcernedActors(element.concernedActors())
                .setConcernedActorsOpen(element.concernedActorsOpen())
                .build();
    }

    static ListPlansResponse toPlans(Page.Of<Plan> page) {
        return ListPlansResponse.newBuilder()
                .addAllPlans(page.map(PlanProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static ListVersionsResponse toVersions(Page.Of<Version> page) {
        return ListVersionsResponse.newBuilder()
                .addAllVersions(page.map(PlanProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static ListElementsResponse toElements(Page.Of<Element> page) {
        return ListElementsResponse.newBuilder()
                .addAllElements(page.map(PlanProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    /** The kind asked for; null for every kind. */
    static Element.@Nullable Kind toKind(se.arshjul.plan.v1.Element.Kind kind) {
        return switch (kind) {
            case PREREQUISITE -> Element.Kind.PREREQUISITE;
            case FOCUS_AREA -> Element.Kind.FOCUS_AREA;
            case MEASURE -> Element.Kind.MEASURE;
            case COOPERATION_MEASURE -> Element.Kind.COOPERATION_MEASURE;
            case SUB_MEASURE -> Element.Kind.SUB_MEASURE;
            case KIND_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }
}
