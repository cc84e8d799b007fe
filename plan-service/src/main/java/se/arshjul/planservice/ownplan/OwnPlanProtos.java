package se.arshjul.planservice.ownplan;

import java.util.List;
import se.arshjul.plan.v1.ListOwnPlanStatementsResponse;
import se.arshjul.plan.v1.ListOwnPlansRequest;
import se.arshjul.plan.v1.ListOwnPlansResponse;
import se.arshjul.plan.v1.OwnPlanStatement;
import se.arshjul.plan.v1.StateOwnPlanRequest;
import se.arshjul.planservice.ownplan.OwnPlan.Having;
import se.arshjul.planservice.ownplan.Statement.Body;
import se.arshjul.planservice.ownplan.Statement.Existence;
import se.arshjul.planservice.ownplan.Statement.Facts;
import se.arshjul.planservice.ownplan.Statement.Source;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.runtime.request.RequestRules;

/** Entries and statements between contract and domain. */
final class OwnPlanProtos {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private static final RequestRules<StateOwnPlanRequest> STATE = RequestRules.of(
                    StateOwnPlanRequest.getDefaultInstance())
            .length("actor", 1, 200)
            .length("recipient_kind", 1, 40)
            .length("display_name", 1, 200)
            .required("statement")
            .length("statement.request", 1, 200)
            .required("statement.version")
            .range("statement.version", 1, 1_000_000)
            .required("statement.year")
            .range("statement.year", 2000, 9999)
            .maxLength("statement.reference", 40)
            .required("statement.approve_time")
            .required("statement.existence")
            .maxLength("statement.title", 10_000)
            .range("statement.start_year", FIRST_YEAR, LAST_YEAR)
            .range("statement.end_year", FIRST_YEAR, LAST_YEAR)
            .maxLength("statement.decided_by", 200)
            .maxLength("statement.link", 10_000)
            .maxItems("statement.elements", 100)
            .maxLength("statement.plan_version", 200);

    private static final RequestRules<ListOwnPlansRequest> LIST = RequestRules.of(
                    ListOwnPlansRequest.getDefaultInstance())
            .maxLength("actor", 200)
            .maxLength("recipient_kind", 40)
            .maxLength("element", 63)
            .range("year", 2000, 9999);

    private OwnPlanProtos() {}

    static StateOwnPlan.Command toCommand(StateOwnPlanRequest request) {
        STATE.check(request, OwnPlanRefusals::invalid);
        var name = OwnPlanName.find(request.getName())
                .orElseThrow(() -> OwnPlanRefusals.invalid(
                        List.of(new FieldViolation("name", "MALFORMED", "Format: ownPlans/{own_plan}."))));
        var given = request.getStatement();
        return new StateOwnPlan.Command(
                name,
                new Body(request.getActor(), request.getRecipientKind(), request.getDisplayName()),
                new Source(
                        given.getRequest(),
                        given.getVersion(),
                        given.getYear(),
                        given.getReference(),
                        ProtoTime.toInstant(given.getApproveTime())),
                new Facts(
                        toExistence(given.getExistence()),
                        given.getTitle(),
                        given.getStartYear(),
                        given.getEndYear(),
                        given.getDecidedBy(),
                        given.getLink(),
                        List.copyOf(given.getElementsList()),
                        given.getFilesAttached(),
                        given.getPlanVersion()));
    }

    static OwnPlan.Filter toFilter(ListOwnPlansRequest request) {
        LIST.check(request, OwnPlanRefusals::invalid);
        var having = switch (request.getHaving()) {
            case PLAN -> Having.PLAN;
            case NO_PLAN -> Having.NO_PLAN;
            case HAVING_UNSPECIFIED -> Having.ANY;
            case UNRECOGNIZED -> throw unknown("having");
        };
        return new OwnPlan.Filter(
                request.getActor(), request.getRecipientKind(), having, request.getElement(), request.getYear());
    }

    private static Existence toExistence(OwnPlanStatement.Existence existence) {
        return switch (existence) {
            case OWN -> Existence.OWN;
            case PART_OF_ANOTHER -> Existence.PART_OF_ANOTHER;
            case IN_PROGRESS -> Existence.IN_PROGRESS;
            case NONE -> Existence.NONE;
            case NOT_STATED -> Existence.NOT_STATED;
            case EXISTENCE_UNSPECIFIED, UNRECOGNIZED -> throw unknown("statement.existence");
        };
    }

    private static Refusal unknown(String field) {
        return OwnPlanRefusals.invalid(List.of(new FieldViolation(field, "UNKNOWN", "There is no such value.")));
    }

    static se.arshjul.plan.v1.OwnPlan toProto(OwnPlan own) {
        var body = own.statement().body();
        return se.arshjul.plan.v1.OwnPlan.newBuilder()
                .setName(own.name().toString())
                .setActor(body.actor())
                .setRecipientKind(body.recipientKind())
                .setDisplayName(body.displayName())
                .setStatement(toProto(own.statement()))
                .setSinceYear(own.sinceYear())
                .setPublishedPlan(own.publishedPlan().isEmpty() ? "" : "plans/" + own.publishedPlan())
                .build();
    }

    static ListOwnPlansResponse toOwnPlans(Page.Of<OwnPlan> page) {
        return ListOwnPlansResponse.newBuilder()
                .addAllOwnPlans(page.map(OwnPlanProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    static ListOwnPlanStatementsResponse toStatements(Page.Of<Statement> page) {
        return ListOwnPlanStatementsResponse.newBuilder()
                .addAllOwnPlanStatements(page.map(OwnPlanProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    private static OwnPlanStatement toProto(Statement statement) {
        var source = statement.source();
        var facts = statement.facts();
        return OwnPlanStatement.newBuilder()
                .setName(statement.name())
                .setRequest(source.request())
                .setVersion(source.version())
                .setYear(source.year())
                .setReference(source.reference())
                .setApproveTime(ProtoTime.toProto(source.approveTime()))
                .setExistence(
                        OwnPlanStatement.Existence.valueOf(facts.existence().name()))
                .setTitle(facts.title())
                .setStartYear(facts.startYear())
                .setEndYear(facts.endYear())
                .setDecidedBy(facts.decidedBy())
                .setLink(facts.link())
                .addAllElements(facts.elements())
                .setFilesAttached(facts.filesAttached())
                .setPlanVersion(facts.planVersion())
                .setStateTime(ProtoTime.toProto(statement.stateTime()))
                .build();
    }
}
