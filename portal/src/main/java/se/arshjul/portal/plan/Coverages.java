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
import se.arshjul.plan.v1.CoverageServiceGrpc.CoverageServiceBlockingStub;
import se.arshjul.plan.v1.ListCoverageRequest;
import se.arshjul.plan.v1.ListCoverageResponse;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;
import se.arshjul.runtime.refusal.Refusal;

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

    /** One page of the plans. A part that the version does not have leaves none out. */
    CoverageTable page(Version version, CoverageChoice choice, String token) {
        Function<CoverageFilter, ListCoverageResponse> rows = filter -> coverage.read(stub -> stub.listCoverage(
                asked(version, filter).setPageSize(PAGE).setPageToken(token).build()));
        var bodies = bodies(choice);
        try {
            return new CoverageTable(rows.apply(filter(choice, bodies)), bodies, false);
        } catch (Refusal refusal) {
            if (refusal.violations().stream().noneMatch(found -> found.reason().equals("NO_PART"))) {
                throw refusal;
            }
            return new CoverageTable(rows.apply(filter(choice.ofPart("", choice.slag()), bodies)), bodies, true);
        }
    }

    /** All of the plans. */
    CoverageTable whole(Version version, CoverageChoice choice) {
        var bodies = bodies(choice);
        return new CoverageTable(every(version, filter(choice, bodies)), bodies, false);
    }

    /** A county is chosen among the bodies of the register: without them there is no answer to give. */
    private Part<Map<String, Actor>> bodies(CoverageChoice choice) {
        return choice.lan().isEmpty() ? actors.part(Coverages::bodies) : Part.of(actors.read(Coverages::bodies));
    }

    private static CoverageFilter filter(CoverageChoice choice, Part<Map<String, Actor>> bodies) {
        return choice.asked(inCounty(bodies.orElse(Map.of()), choice.lan()));
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

    private ListCoverageResponse every(Version version, CoverageFilter filter) {
        return coverage.read(stub -> {
            var whole = ListCoverageResponse.newBuilder();
            do {
                var page = stub.listCoverage(asked(version, filter)
                        .setPageSize(1000)
                        .setPageToken(whole.getNextPageToken())
                        .build());
                whole.addAllRows(page.getRowsList())
                        .setSummary(page.getSummary())
                        .setNextPageToken(page.getNextPageToken());
            } while (!whole.getNextPageToken().isEmpty());
            return whole.build();
        });
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
