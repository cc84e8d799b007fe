package se.arshjul.portal.frame;

import java.util.ArrayList;
import java.util.List;
import se.arshjul.portal.session.Visitor;

/** A place of the portal in the header, for those who have something to do there. */
record Place(String key, String path, boolean here) {

    /** The register, as it is read and as the agency keeps it. */
    private static final List<String> REGISTER = List.of(
            "/aktorer",
            "/rad-och-grupper",
            "/uppfoljning/aktorer",
            "/uppfoljning/aktorandringar",
            "/uppfoljning/rad-och-grupper");

    static List<Place> of(Visitor visitor, String path) {
        List<Place> places = new ArrayList<>();
        var register = REGISTER.stream().anyMatch(one -> isAt(one, path));
        places.add(at("start", "/", path));
        if (visitor.staff()) {
            places.add(at("tasks", "/uppgifter", path));
            places.add(new Place("followup", "/uppfoljning", !register && isAt("/uppfoljning", path)));
        }
        if (visitor.holds("respondent") || visitor.holds("approver")) {
            places.add(at("answer", "/svara", path));
        }
        if (visitor.holds("member")) {
            places.add(at("commitments", "/atagande", path));
        }
        if (visitor.holds("contact")) {
            places.add(at("people", "/personer", path));
        }
        places.add(new Place("plans", "/planer", isAt("/planer", path) || isAt("/utkast", path)));
        places.add(new Place("actors", "/aktorer", register));
        places.add(at("results", "/resultat", path));
        return List.copyOf(places);
    }

    private static Place at(String key, String place, String path) {
        return new Place(key, place, place.equals("/") ? path.equals("/") : isAt(place, path));
    }

    private static boolean isAt(String place, String path) {
        return path.equals(place) || path.startsWith(place + "/");
    }
}
