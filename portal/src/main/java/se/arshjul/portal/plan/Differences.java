package se.arshjul.portal.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.plan.v1.Change;
import se.arshjul.plan.v1.DifferenceServiceGrpc.DifferenceServiceBlockingStub;
import se.arshjul.plan.v1.ListChangesRequest;
import se.arshjul.plan.v1.ListChangesResponse;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;

/** Reads how versions differ. */
@Component
public class Differences {

    private final Calls<DifferenceServiceBlockingStub> differences;

    Differences(Calls<DifferenceServiceBlockingStub> differences) {
        this.differences = differences;
    }

    /** What has become of the first version in the other, the version as a whole first. */
    public List<Change> between(Version one, Version other) {
        return differences.read(stub -> EveryPage.of(
                token -> stub.listChanges(ListChangesRequest.newBuilder()
                        .setParent(one.getName())
                        .setOtherVersion(other.getName())
                        .setPageSize(1000)
                        .setPageToken(token)
                        .build()),
                ListChangesResponse::getChangesList,
                ListChangesResponse::getNextPageToken));
    }
}
