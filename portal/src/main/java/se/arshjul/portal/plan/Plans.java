package se.arshjul.portal.plan;

import io.grpc.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.plan.v1.AlignmentServiceGrpc.AlignmentServiceBlockingStub;
import se.arshjul.plan.v1.DataSource;
import se.arshjul.plan.v1.DataSourceServiceGrpc.DataSourceServiceBlockingStub;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.GetElementRequest;
import se.arshjul.plan.v1.GetPlanRequest;
import se.arshjul.plan.v1.ListDataSourcesRequest;
import se.arshjul.plan.v1.ListDataSourcesResponse;
import se.arshjul.plan.v1.ListElementsRequest;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.ListFollowingElementsRequest;
import se.arshjul.plan.v1.ListFollowingElementsResponse;
import se.arshjul.plan.v1.ListPlansRequest;
import se.arshjul.plan.v1.ListPlansResponse;
import se.arshjul.plan.v1.ListVersionsRequest;
import se.arshjul.plan.v1.ListVersionsResponse;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import se.arshjul.plan.v1.SummarizeAlignmentRequest;
import se.arshjul.plan.v1.SummarizeAlignmentResponse;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;
import se.arshjul.runtime.refusal.Refusal;

/** Reads plans for the pages. */
@Component
public class Plans {

    /** An element of another plan that takes one up, and what that plan is called. */
    public record Follower(ElementView element, String plan) {}

    private final Calls<PlanServiceBlockingStub> plans;
    private final Calls<AlignmentServiceBlockingStub> alignments;
    private final Calls<DataSourceServiceBlockingStub> sources;

    Plans(
            Calls<PlanServiceBlockingStub> plans,
            Calls<AlignmentServiceBlockingStub> alignments,
            Calls<DataSourceServiceBlockingStub> sources) {
        this.plans = plans;
        this.alignments = alignments;
        this.sources = sources;
    }

    /** Every plan, those for the whole country first. */
    public Part<List<Plan>> all() {
        return plans.part(stub -> EveryPage.of(
                        token -> stub.listPlans(ListPlansRequest.newBuilder()
                                .setPageSize(1000)
                                .setPageToken(token)
                                .build()),
                        ListPlansResponse::getPlansList,
                        ListPlansResponse::getNextPageToken))
                .map(all -> all.stream()
                        .sorted(Comparator.comparing(Plan::getLevel))
                        .toList());
    }

    public Plan get(String plan) {
        return plans.read(stub -> stub.getPlan(
                GetPlanRequest.newBuilder().setName("plans/" + plan).build()));
    }

    /** The versions in their sequence. */
    public List<Version> versions(Plan plan) {
        return plans.read(stub -> EveryPage.of(
                token -> stub.listVersions(ListVersionsRequest.newBuilder()
                        .setParent(plan.getName())
                        .setPageSize(1000)
                        .setPageToken(token)
                        .build()),
                ListVersionsResponse::getVersionsList,
                ListVersionsResponse::getNextPageToken));
    }

    /** The version that an address asks for, or the current one; one that there is not is not found. */
    public Version chosen(Plan plan, List<Version> versions, String sequence) {
        return versions.stream()
                .filter(version -> sequence.isEmpty()
                        ? version.getName().equals(plan.getCurrentVersion())
                        : String.valueOf(version.getSequence()).equals(sequence))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What a version consists of, and where only a part of it is known, what the last complete one lends it. */
    Outline outline(Version version, List<Version> versions) {
        return versions.stream()
                .filter(other -> !PlanWriters.isUndecided(other))
                .filter(other -> version.getCoverage() == Version.Coverage.PARTIAL
                        && other.getCoverage() == Version.Coverage.FULL)
                .reduce((earlier, later) -> later)
                .map(lender -> Outline.of(version, elements(version), lender, elements(lender)))
                .orElseGet(() -> new Outline(version, elements(version), version, List.of()));
    }

    /** What a version consists of, in its order. */
    public List<Element> elements(Version version) {
        return plans.read(stub -> EveryPage.of(
                token -> stub.listElements(ListElementsRequest.newBuilder()
                        .setParent(version.getName())
                        .setPageSize(1000)
                        .setPageToken(token)
                        .build()),
                ListElementsResponse::getElementsList,
                ListElementsResponse::getNextPageToken));
    }

    /** The same element in another version; nothing where it is not. */
    Optional<Element> find(Version version, String element) {
        try {
            return Optional.of(plans.read(stub -> stub.getElement(GetElementRequest.newBuilder()
                    .setName(version.getName() + "/elements/" + element)
                    .build())));
        } catch (Refusal refusal) {
            if (refusal.code() == Status.Code.NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /** How the version takes up the one that its plan follows. */
    Part<SummarizeAlignmentResponse> alignment(Version version) {
        return alignments.part(stub -> stub.summarizeAlignment(SummarizeAlignmentRequest.newBuilder()
                .setName(version.getName())
                .build()));
    }

    /** What takes up an element of a plan in other plans. */
    Part<List<Follower>> followers(Plan plan, String element) {
        return following(plan, element).map(found -> {
            var titles = found.isEmpty() ? List.<Plan>of() : all().orElse(List.of());
            return found.stream()
                    .map(one -> new Follower(new ElementView(one), title(titles, one)))
                    .toList();
        });
    }

    private static String title(List<Plan> plans, Element element) {
        return plans.stream()
                .filter(plan -> element.getName().startsWith(plan.getName() + "/"))
                .map(Plan::getTitle)
                .findFirst()
                .orElse("");
    }

    private Part<List<Element>> following(Plan plan, String element) {
        return alignments.part(stub -> EveryPage.of(
                token -> stub.listFollowingElements(ListFollowingElementsRequest.newBuilder()
                        .setParent(plan.getName())
                        .setElementId(element)
                        .setPageSize(1000)
                        .setPageToken(token)
                        .build()),
                ListFollowingElementsResponse::getElementsList,
                ListFollowingElementsResponse::getNextPageToken));
    }

    /** What each data source is called, by its name. */
    public Part<Map<String, DataSource>> dataSources() {
        return sources.part(stub -> EveryPage.of(
                        token -> stub.listDataSources(ListDataSourcesRequest.newBuilder()
                                .setPageSize(1000)
                                .setPageToken(token)
                                .build()),
                        ListDataSourcesResponse::getDataSourcesList,
                        ListDataSourcesResponse::getNextPageToken))
                .map(all -> all.stream().collect(Collectors.toMap(DataSource::getName, source -> source)));
    }
}
