package se.arshjul.planservice.takeup;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.Version;

/** A version that plans follow: its prerequisites and focus areas, and what belongs to each. */
public final class Followed {

    private static final Set<Element.Kind> PARTS = Set.of(Element.Kind.PREREQUISITE, Element.Kind.FOCUS_AREA);

    private final Version version;
    private final Content content;
    private final List<Entry> parts;
    private final Set<String> ids;
    private final Map<String, String> parents;

    /**
     * @param elsewhere which element belongs to which in other versions of the plan: where only a part of this one is
     *     known, it is taken to be so in it too, but for what it is known not to have
     */
    Followed(Version version, Content content, Map<String, String> elsewhere) {
        this.version = version;
        this.content = content;
        this.parts = StreamSupport.stream(content.all().spliterator(), false)
                .filter(entry -> PARTS.contains(entry.kind()))
                .toList();
        this.ids = parts.stream().map(Entry::id).collect(toUnmodifiableSet());
        this.parents = new HashMap<>(version.coverage() == Version.Coverage.FULL ? Map.of() : elsewhere);
        version.absent().forEach(parents::remove);
        for (var entry : content.all()) {
            if (entry.parent() != null) {
                parents.put(entry.id(), entry.parent());
            }
        }
    }

    public Version version() {
        return version;
    }

    /** In their order. */
    public List<Entry> parts() {
        return parts;
    }

    public boolean isPart(String id) {
        return ids.contains(id);
    }

    /** Id of the part that an element is or belongs to; null for what is none. */
    @Nullable
    String partOf(String id) {
        var left = parents.size();
        for (String one = id; one != null && left >= 0; one = parents.get(one), left--) {
            if (isPart(one)) {
                return one;
            }
        }
        return null;
    }

    /** What it means that an element is not in the version. */
    enum Having {
        HAS,
        HAS_NOT,
        MAY_HAVE
    }

    Having has(String id) {
        if (content.find(id).isPresent()) {
            return Having.HAS;
        }
        if (version.coverage() == Version.Coverage.FULL || version.absent().contains(id)) {
            return Having.HAS_NOT;
        }
        return partOf(id) != null ? Having.HAS : Having.MAY_HAVE;
    }
}
