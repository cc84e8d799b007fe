package se.arshjul.planservice.source;

import java.util.List;

/**
 * A system, survey or method by which something is measured or known.
 *
 * @param id last part of its name
 * @param aliases what else it is called
 */
public record Source(String id, String displayName, List<String> aliases) {

    String name() {
        return "dataSources/" + id;
    }
}
