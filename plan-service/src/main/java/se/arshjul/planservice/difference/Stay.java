package se.arshjul.planservice.difference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which of some things that stand in two orders have stayed where they were, so that as few as possible have moved. */
final class Stay {

    private Stay() {}

    /** The longest run of ids that both lists have in the same order; among equally long ones the first in the second. */
    static Set<String> in(List<String> before, List<String> after) {
        var both = new HashSet<>(before);
        var common = after.stream().filter(both::contains).toList();
        var places = common.stream().mapToInt(before::indexOf).toArray();
        var lengths = new int[common.size()];
        var previous = new int[common.size()];
        var last = -1;
        for (var i = 0; i < common.size(); i++) {
            lengths[i] = 1;
            previous[i] = -1;
            for (var j = 0; j < i; j++) {
                if (places[j] < places[i] && lengths[j] + 1 > lengths[i]) {
                    lengths[i] = lengths[j] + 1;
                    previous[i] = j;
                }
            }
            if (last < 0 || lengths[i] > lengths[last]) {
                last = i;
            }
        }
        Set<String> stayed = new HashSet<>();
        for (var i = last; i >= 0; i = previous[i]) {
            stayed.add(common.get(i));
        }
        return stayed;
    }
}
