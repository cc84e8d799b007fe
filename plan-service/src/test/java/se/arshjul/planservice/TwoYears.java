package se.arshjul.planservice;

import static se.arshjul.planservice.commitment.CommitmentCalls.given;
import static se.arshjul.planservice.implementation.ImplementationCalls.request;
import static se.arshjul.planservice.implementation.ImplementationCalls.row;

import se.arshjul.plan.v1.AccountServiceGrpc.AccountServiceBlockingStub;
import se.arshjul.plan.v1.Commitment;
import se.arshjul.plan.v1.CommitmentServiceGrpc.CommitmentServiceBlockingStub;
import se.arshjul.plan.v1.ImplementationRow.Status;
import se.arshjul.plan.v1.ImplementationServiceGrpc.ImplementationServiceBlockingStub;
import se.arshjul.plan.v1.WriteAccountRequest;
import se.arshjul.planservice.commitment.CommitmentCalls;
import se.arshjul.planservice.implementation.ImplementationCalls;
import se.arshjul.testkit.As;

/** Two implementation plans with two of everything that can be listed. */
record TwoYears(
        ImplementationServiceBlockingStub implementations,
        CommitmentServiceBlockingStub commitments,
        AccountServiceBlockingStub accounts) {

    static final String ACTOR = "actors/forte";

    static final String NAME = ImplementationCalls.name(2096);

    void begin() {
        var plans = new ImplementationCalls(implementations);
        plans.create(2095);
        plans.create(2096);
        var first = plans.add(2096, row("m1-1", "forte", "ivo"));
        plans.add(2096, row("m1-2", "forte"));
        var calls = new CommitmentCalls(commitments);
        var round = calls.ask(2096).getFirst();
        calls.answer(
                round, given(2096, 1, Commitment.State.ACCEPTED, ""), given(2096, 2, Commitment.State.ACCEPTED, ""));
        plans.publish(2096);
        plans.tell(plans.tell(first, Status.UNDER_WAY, ""), Status.DONE, "");
        write("forte", write("forte", ""));
        write("ivo", "");
    }

    private String write(String actor, String etag) {
        return As.person("actors/" + actor, "member")
                .on(accounts)
                .writeAccount(WriteAccountRequest.newBuilder()
                        .setName(NAME + "/accounts/" + actor)
                        .setText("Vårt arbete")
                        .setEtag(etag)
                        .setRequestId(request())
                        .build())
                .getEtag();
    }
}
