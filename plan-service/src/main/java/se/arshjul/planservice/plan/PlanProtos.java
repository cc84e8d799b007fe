package se.arshjul.planservice.plan;

import com.google.type.Date;
import org.jspecify.annotations.Nullable;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.ListPlansResponse;
import se.arshjul.plan.v1.ListVersionsResponse;
import se.arshjul.runtime.page.Page;

/** Plans between contract and domain. */
public final class PlanProtos {

    private PlanProtos() {}

    static se.arshjul.plan.v1.Plan toProto(Plan plan) {
        var parent = plan.parentVersion();
        return se.arshjul.plan.v1.Plan.newBuilder()
                .setName(plan.name().toString())
                .setTitle(plan.title())
                .setOwner(plan.owner())
                .setStartYear(plan.startYear() == null ? 0 : plan.startYear())
                .setEndYear(plan.endYear() == null ? 0 : plan.endYear())
                .setRevisedYearly(plan.revisedYearly())
                .setCurrentVersion(plan.currentVersion().toString())
                .setLevel(se.arshjul.plan.v1.Plan.Level.valueOf(plan.level().name()))
                .setParentVersion(parent == null ? "" : parent.toString())
                .setDecidedBy(plan.governance().decidedBy())
                .setBasedOn(plan.governance().basedOn())
                .setFollowedUpBy(plan.governance().followedUpBy())
                .setInformed(plan.governance().informed())
                .build();
    }

    public static se.arshjul.plan.v1.Version toProto(Version version) {
        var year = version.year();
        var month = version.month();
        var writing = version.writing();
        return se.arshjul.plan.v1.Version.newBuilder()
                .setName(version.name().toString())
                .setSequence(version.name().sequence())
                .setStage(
                        se.arshjul.plan.v1.Version.Stage.valueOf(version.stage().name()))
                .setTitle(version.title())
                .setVersionDate(
                        Date.newBuilder().setYear(year == null ? 0 : year).setMonth(month == null ? 0 : month))
                .setVision(version.vision())
                .setGoal(version.goal())
                .setCoverage(se.arshjul.plan.v1.Version.Coverage.valueOf(
                        version.coverage().name()))
                .setShortName(version.shortName())
                .addAllAbsentElementIds(version.absent())
                .setBeingWritten(version.isBeingWritten())
                .setBaseVersion(
                        writing == null ? "" : new VersionName(version.name().plan(), writing.base()).toString())
                .setEtag(version.etag())
                .setContentEtag(version.contentEtag())
                .build();
    }

    public static se.arshjul.plan.v1.Element toProto(Element element) {
        var parent = element.parent();
        var followed = element.followed();
        var work = element.work();
        var message = se.arshjul.plan.v1.Element.newBuilder()
                .setName(element.name().toString())
                .setKind(se.arshjul.plan.v1.Element.Kind.valueOf(element.kind().name()))
                .setCode(element.code())
                .setLabel(element.label())
                .setLabelSummarized(element.labelSummarized())
                .setParentElement(
                        parent == null ? "" : new ElementName(element.name().version(), parent).toString())
                .setPosition(element.position())
                .setSummary(element.summary())
                .setFollowedElementId(followed == null ? "" : followed)
                .addAllConcernedActors(element.concerned().actors())
                .setConcernedActorsOpen(element.concerned().open())
                .addAllRelatedElementIds(element.related())
                .setEtag(element.etag());
        element.appearances().forEach(appearance -> message.addAppearances(toProto(appearance)));
        return work == null ? message.build() : message.setWork(toProto(work)).build();
    }

    private static se.arshjul.plan.v1.Element.Appearance toProto(Appearance appearance) {
        return se.arshjul.plan.v1.Element.Appearance.newBuilder()
                .setPlace(se.arshjul.plan.v1.Element.Place.valueOf(
                        appearance.place().name()))
                .setPosition(appearance.position())
                .setLabel(appearance.label())
                .setNumbered(appearance.numbered())
                .build();
    }

    private static se.arshjul.plan.v1.Element.Work toProto(Work work) {
        var recurrence = work.recurrence();
        var start = work.startYear();
        return se.arshjul.plan.v1.Element.Work.newBuilder()
                .setTarget(work.target())
                .addAllResponsibleParties(work.responsibleParties())
                .setResponsiblePartiesOpen(work.responsiblePartiesOpen())
                .addAllDataSources(work.dataSources())
                .setRecurrence(
                        recurrence == null
                                ? se.arshjul.plan.v1.Element.Recurrence.RECURRENCE_UNSPECIFIED
                                : se.arshjul.plan.v1.Element.Recurrence.valueOf(recurrence.name()))
                .setStartYear(start == null ? 0 : start)
                .setFollowUpPlan(work.followUpPlan())
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
    public static Element.@Nullable Kind toKind(se.arshjul.plan.v1.Element.Kind kind) {
        return switch (kind) {
            case PREREQUISITE -> Element.Kind.PREREQUISITE;
            case FOCUS_AREA -> Element.Kind.FOCUS_AREA;
            case MEASURE -> Element.Kind.MEASURE;
            case COOPERATION_MEASURE -> Element.Kind.COOPERATION_MEASURE;
            case SUB_MEASURE -> Element.Kind.SUB_MEASURE;
            case AIM -> Element.Kind.AIM;
            case GOAL -> Element.Kind.GOAL;
            case STRATEGY -> Element.Kind.STRATEGY;
            case PRINCIPAL_TASK -> Element.Kind.PRINCIPAL_TASK;
            case ACTIVITY -> Element.Kind.ACTIVITY;
            case PROJECT -> Element.Kind.PROJECT;
            case INITIATIVE -> Element.Kind.INITIATIVE;
            case FIGURE -> Element.Kind.FIGURE;
            case OVERALL_GOAL -> Element.Kind.OVERALL_GOAL;
            case SECTION -> Element.Kind.SECTION;
            case SEAT -> Element.Kind.SEAT;
            case MANDATE -> Element.Kind.MANDATE;
            case KIND_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }
}
