package se.arshjul.portal.plan;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.ListActorsRequest;
import se.arshjul.actor.v1.ListActorsResponse;
import se.arshjul.plan.v1.CoverageFilter;
import se.arshjul.plan.v1.CoverageRow;
import se.arshjul.plan.v1.CoverageServiceGrpc.CoverageServiceBlockingStub;
import se.arshjul.plan.v1.ListCoverageRequest;
import se.arshjul.plan.v1.ListCoverageResponse;
import se.arshjul.plan.v1.SummarizeCoverageRequest;
import se.arshjul.plan.v1.SummarizeCoverageResponse;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;

/** Reads how plans take up the parts of a version. */
@Component
class Coverages {

    /** A county in which the register has nobody: no plan is of it. */
    private static final List<String> NOBODY = List.of("actors/-");

    /** Rows of a page: nine cells each are as much as is read at once. */
    private static final int PAGE = 50;

    private final Calls<CoverageServiceBlockingStub> coverage;
    private final Calls<ActorServiceBlockingStub> actors;

    Coverages(Calls<CoverageServiceBlockingStub> coverage, Calls<ActorServiceBlockingStub> actors) {
        this.coverage = coverage;
        this.actors = actors;
    }

    /** One page of the plans; the sums are of all of them. */
    CoverageTable page(Version version, CoverageChoice choice, String token) {
        return read(
                version,
                choice,
                filter -> coverage.read(stub -> stub.listCoverage(asked(version, filter)
                        .setPageSize(PAGE)
                        .setPageToken(token)
                        .build())));
    }

    /** All of the plans. */
    CoverageTable whole(Version version, CoverageChoice choice) {
        return read(
                version,
                choice,
                filter -> ListCoverageResponse.newBuilder()
                        .addAllRows(rows(version, filter))
                        .build());
    }

    private CoverageTable read(
            Version version, CoverageChoice choice, Function<CoverageFilter, ListCoverageResponse> rows) {
        // A county is chosen among the bodies of the register: without them there is no answer to give.
        var bodies = choice.lan().isEmpty() ? actors.part(Coverages::bodies) : Part.of(actors.read(Coverages::bodies));
        var filter = choice.asked(inCounty(bodies.orElse(Map.of()), choice.lan()));
        return new CoverageTable(sum(version, filter), rows.apply(filter), bodies);
    }

    private static List<String> inCounty(Map<String, Actor> bodies, String county) {
        if (county.isEmpty()) {
            return List.of();
        }
        var found = bodies.values().stream()
                .filter(body -> body.getCountyCode().equals(county))
                .map(Actor::getName)
                .toList();
        return found.isEmpty() ? NOBODY : found;
    }

    private SummarizeCoverageResponse sum(Version version, CoverageFilter filter) {
        return coverage.read(stub -> stub.summarizeCoverage(SummarizeCoverageRequest.newBuilder()
                .setParent(version.getName())
                .setFilter(filter)
                .build()));
    }

    private List<CoverageRow> rows(Version version, CoverageFilter filter) {
        return coverage.read(stub -> EveryPage.of(
                token -> stub.listCoverage(asked(version, filter)
                        .setPageSize(1000)
                        .setPageToken(token)
                        .build()),
                ListCoverageResponse::getRowsList,
                ListCoverageResponse::getNextPageToken));
    }

    private static ListCoverageRequest.Builder asked(Version version, CoverageFilter filter) {
        return ListCoverageRequest.newBuilder().setParent(version.getName()).setFilter(filter);
    }

    private static Map<String, Actor> bodies(ActorServiceBlockingStub stub) {
        return EveryPage.of(
                        token -> stub.listActors(ListActorsRequest.newBuilder()
                                .setPageSize(1000)
                                .setPageToken(token)
                                .build()),
                        ListActorsResponse::getActorsList,
                        ListActorsResponse::getNextPageToken)
                .stream()
                .collect(Collectors.toMap(Actor::getName, actor -> actor));
    }
}
