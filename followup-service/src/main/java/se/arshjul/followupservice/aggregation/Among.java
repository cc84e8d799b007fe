package se.arshjul.followupservice.aggregation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.List;

/**
 * Among which recipients something is counted: all, a kind, or the municipalities of a county or of a size.
 *
 * @param group {@code all}, {@code region}, {@code municipality}, {@code county-03} or {@code size-2}
 */
public record Among(String group) implements Comparable<Among> {

    public static final Among ALL = new Among("all");
    public static final Among REGION = new Among("region");
    public static final Among MUNICIPALITY = new Among("municipality");

    /** All first, then the kinds; they are told even where nobody was asked. */
    public static final List<Among> KINDS = List.of(ALL, REGION, MUNICIPALITY);

    private static final Comparator<Among> ORDER = Comparator.<Among>comparingInt(
                    among -> KINDS.contains(among) ? KINDS.indexOf(among) : KINDS.size())
            .thenComparing(Among::group);

    @Override
    public int compareTo(Among other) {
        return ORDER.compare(this, other);
    }

    @JsonValue
    @Override
    public String toString() {
        return group;
    }
}
