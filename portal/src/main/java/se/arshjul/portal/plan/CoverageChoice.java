package se.arshjul.portal.plan;

import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import se.arshjul.plan.v1.CoverageFilter;
import se.arshjul.plan.v1.CoverageRow.Source;
import se.arshjul.plan.v1.Plan.Level;
import se.arshjul.plan.v1.SummarizeAlignmentResponse.Kind;

/**
 * Which plans are wanted; it stands in the address. Empty stands for all, and so does what there is not.
 *
 * @param utgava sequence of the version that is followed
 * @param niva for whom the plan is
 * @param lan code of the county
 * @param del id of a part that the plan takes up
 * @param slag in which way it does
 * @param kalla where it comes from
 */
public record CoverageChoice(String utgava, String niva, String lan, String del, String slag, String kalla) {

    /** In the order of the page. */
    public static final List<String> LEVELS = List.of("region", "kommun", "forvaltning");

    private static final Map<String, Source> SOURCES = Map.of("plan", Source.STRUCTURED, "svar", Source.STATED);

    public static final List<Kind> KINDS =
            List.of(Kind.NOT_COVERED, Kind.SUBSET, Kind.RENAMED, Kind.SAME, Kind.UNKNOWN, Kind.ADDED, Kind.STATED);

    public CoverageChoice {
        niva = LEVELS.contains(niva) ? niva : "";
        lan = lan.matches("[0-9]{2}") ? lan : "";
        del = del.matches("[a-z][a-z0-9-]{0,62}") ? del : "";
        slag = KINDS.stream().map(Kind::name).toList().contains(slag) ? slag : "";
        kalla = SOURCES.containsKey(kalla) ? kalla : "";
    }

    static CoverageChoice of(Map<String, String> address) {
        return new CoverageChoice(
                address.getOrDefault("utgava", ""),
                address.getOrDefault("niva", ""),
                address.getOrDefault("lan", ""),
                address.getOrDefault("del", ""),
                address.getOrDefault("slag", ""),
                address.getOrDefault("kalla", ""));
    }

    public boolean isNarrowed() {
        return !(niva + lan + del + slag + kalla).isEmpty();
    }

    /** Of the same version, without what stated plans are asked for by: for who does not see them. */
    CoverageChoice withoutStated() {
        return new CoverageChoice(utgava, niva, lan, del, slag.equals("STATED") ? "" : slag, "");
    }

    /** Of the same plans those that take up a part in one way, or in any. */
    public CoverageChoice ofPart(String part, String way) {
        return new CoverageChoice(utgava, niva, lan, part, way, kalla);
    }

    /** All plans of the same version. */
    public CoverageChoice all() {
        return new CoverageChoice(utgava, "", "", "", "", "");
    }

    CoverageFilter asked(List<String> owners) {
        return CoverageFilter.newBuilder()
                .setLevel(level())
                .addAllOwners(owners)
                .setElementId(del)
                .setKind(slag.isEmpty() ? Kind.KIND_UNSPECIFIED : Kind.valueOf(slag))
                .setSource(SOURCES.getOrDefault(kalla, Source.SOURCE_UNSPECIFIED))
                .build();
    }

    private Level level() {
        return switch (niva) {
            case "region" -> Level.REGIONAL;
            case "kommun" -> Level.MUNICIPAL;
            case "forvaltning" -> Level.ADMINISTRATION;
            default -> Level.LEVEL_UNSPECIFIED;
        };
    }

    /** The address of a page with this choice; what is not used is not in it. */
    public String address(String page) {
        var address = UriComponentsBuilder.fromPath(page);
        add(address, "utgava", utgava);
        add(address, "niva", niva);
        add(address, "lan", lan);
        add(address, "del", del);
        add(address, "slag", slag);
        add(address, "kalla", kalla);
        return address.build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
