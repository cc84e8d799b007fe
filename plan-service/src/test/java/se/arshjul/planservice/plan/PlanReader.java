package se.arshjul.planservice.plan;

import java.util.List;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.GetElementRequest;
import se.arshjul.plan.v1.ListElementsRequest;
import se.arshjul.plan.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import se.arshjul.testkit.As;

/** Anybody who reads one version of a plan. */
record PlanReader(PlanServiceBlockingStub plans, String version) {

    /** Its elements of a kind, in their order. */
    List<Element> all(Kind kind) {
        return As.anyone()
                .on(plans)
                .listElements(ListElementsRequest.newBuilder()
                        .setParent(version)
                        .setKind(kind)
                        .setPageSize(1000)
                        .build())
                .getElementsList();
    }

    Element get(String id) {
        return As.anyone()
                .on(plans)
                .getElement(GetElementRequest.newBuilder()
                        .setName(version + "/elements/" + id)
                        .build());
    }

    /** Those of a kind that belong to an element. */
    List<Element> of(String parent, Kind kind) {
        return all(kind).stream()
                .filter(element -> element.getParentElement().equals(version + "/elements/" + parent))
                .toList();
    }

    static String id(Element element) {
        return element.getName().substring(element.getName().lastIndexOf('/') + 1);
    }
}
