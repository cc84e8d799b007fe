package se.arshjul.portal.session;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import se.arshjul.plan.v1.GetPlanRequest;
import se.arshjul.plan.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import se.arshjul.portal.call.Calls;

/** A page that makes one call. */
@Controller
class PlanProbePages {

    private final Calls<PlanServiceBlockingStub> plans;

    PlanProbePages(Calls<PlanServiceBlockingStub> plans) {
        this.plans = plans;
    }

    @GetMapping({"/prov/plan", "/resultat/prov-plan"})
    @ResponseBody
    String show() {
        var asked = GetPlanRequest.newBuilder().setName("plans/nhp").build();
        return plans.read(stub -> stub.getPlan(asked)).getName();
    }
}
