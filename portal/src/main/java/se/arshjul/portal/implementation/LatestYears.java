package se.arshjul.portal.implementation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.arshjul.plan.v1.ImplementationPlan;
import se.arshjul.plan.v1.ImplementationRow;
import se.arshjul.plan.v1.ImplementationServiceGrpc.ImplementationServiceBlockingStub;
import se.arshjul.plan.v1.ListImplementationPlansRequest;
import se.arshjul.plan.v1.ListImplementationRowsRequest;
import se.arshjul.plan.v1.ListImplementationRowsResponse;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;

/** What was published last of who does what to carry out a plan. */
@Component
public class LatestYears {

    private static final int PAGE = 250;

    private final Calls<ImplementationServiceBlockingStub> implementations;
    private final ActorDirectory directory;

    LatestYears(Calls<ImplementationServiceBlockingStub> implementations, ActorDirectory directory) {
        this.implementations = implementations;
        this.directory = directory;
    }

    /** The latest year of a plan and some of its rows. */
    public record Latest(YearView year, List<RowView> rows) {}

    /** The rows of the latest year that are about certain elements; nothing where no year is published. */
    public Part<Optional<Latest>> of(String plan, Predicate<String> elementIds) {
        return implementations
                .part(stub -> years(stub, plan).map(year -> rows(stub, year, elementIds)))
                .map(found -> found.map(this::named));
    }

    private static Optional<ImplementationPlan> years(ImplementationServiceBlockingStub stub, String plan) {
        return stub
                .listImplementationPlans(ListImplementationPlansRequest.newBuilder()
                        .setParent(plan)
                        .setPageSize(1)
                        .build())
                .getImplementationPlansList()
                .stream()
                .findFirst();
    }

    private record Found(ImplementationPlan year, List<ImplementationRow> rows) {}

    private static Found rows(
            ImplementationServiceBlockingStub stub, ImplementationPlan year, Predicate<String> elementIds) {
        return new Found(
                year,
                EveryPage.of(
                                token -> stub.listImplementationRows(ListImplementationRowsRequest.newBuilder()
                                        .setParent(year.getName())
                                        .setPageSize(PAGE)
                                        .setPageToken(token)
                                        .build()),
                                ListImplementationRowsResponse::getRowsList,
                                ListImplementationRowsResponse::getNextPageToken)
                        .stream()
                        .filter(row -> elementIds.test(row.getElementId()))
                        .toList());
    }

    private Latest named(Found found) {
        var names = directory.names();
        return new Latest(
                new YearView(found.year()),
                found.rows().stream()
                        .map(row -> new RowView(
                                row,
                                "",
                                "",
                                row.getActorsList().stream()
                                        .map(actor -> ActorDirectory.name(names, actor))
                                        .sorted()
                                        .toList()))
                        .toList());
    }
}
