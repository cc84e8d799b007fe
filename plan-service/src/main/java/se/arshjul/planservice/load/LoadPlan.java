package se.arshjul.planservice.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.ElementRepository;
import se.arshjul.planservice.plan.PlanRepository;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.plan.VersionRepository;
import se.arshjul.planservice.source.SourceRepository;
import se.arshjul.planservice.takeup.ContentRepository;
import se.arshjul.runtime.db.Json;

/** Brings a plan file into the schema; loading it again changes nothing, and a version once loaded never changes. */
@Component
class LoadPlan {

    private static final Logger log = LoggerFactory.getLogger(LoadPlan.class);

    /** How often something of a file has been left out. */
    private static final String LEFT_OUT = "plan.versions.not.loaded";

    private final PlanRepository plans;
    private final VersionRepository versions;
    private final ElementRepository elements;
    private final SourceRepository dataSources;
    private final ContentRepository contents;
    private final MeterRegistry meters;

    LoadPlan(
            PlanRepository plans,
            VersionRepository versions,
            ElementRepository elements,
            SourceRepository dataSources,
            ContentRepository contents,
            MeterRegistry meters) {
        this.plans = plans;
        this.versions = versions;
        this.elements = elements;
        this.dataSources = dataSources;
        this.contents = contents;
        this.meters = meters;
    }

    /**
     * Adds what is not there; a version whose place one that was written here has taken is left out, and nothing follows
     * that one instead.
     *
     * @throws IllegalStateException when the file holds another content for a version that has been loaded
     */
    @Transactional
    void handle(PlanFile file) {
        file.toSources().forEach(dataSources::put);
        var plan = file.toPlan();
        var parent = plan.parentVersion();
        var keepsParent = parent != null && isWrittenHere(parent);
        if (keepsParent) {
            log.warn("{} keeps what it follows: {} has been written here.", plan.name(), parent);
            meters.counter(LEFT_OUT).increment();
        }
        plans.put(plan, keepsParent);
        for (var entry : file.versions()) {
            load(file.toVersion(entry), file.toElements(entry), file.toSubsets(entry), Json.text(entry));
        }
    }

    /** The hash is that of the file: what elements can hold that the file does not speak of does not change it. */
    private void load(Version version, List<Element> content, Map<String, String> subsets, String file) {
        var hash = hash(file);
        var loaded = versions.findContentHash(version.name());
        if (loaded.isEmpty()) {
            versions.add(version, hash);
            content.forEach(elements::add);
            subsets.forEach((element, reason) -> contents.addSubset(version.name(), element, reason));
        } else if (isWrittenHere(version.name())) {
            // Nobody is helped by a service that does not start: what has been written here stays, and who runs it is
            // told.
            log.warn(
                    "{} has been written here and stays as it is. Give the one in the file a later sequence.",
                    version.name());
            meters.counter(LEFT_OUT).increment();
        } else if (!loaded.get().equals(hash)) {
            throw new IllegalStateException(
                    version.name()
                            + " has been loaded with another content. A version never changes: give the change a new sequence.");
        }
    }

    private boolean isWrittenHere(VersionName version) {
        return versions.findContentHash(version).filter(String::isEmpty).isPresent();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
