package se.arshjul.planservice.implementation;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.planservice.plan.VersionRepository;

/** What is read of an implementation plan as a whole: its measures, and what differs from another year. */
@Component
class Plannings {

    private final Readers readers;
    private final ImplementationRepository implementations;
    private final VersionRepository versions;
    private final MeasureReport measures;
    private final RowRepository rows;

    Plannings(
            Readers readers,
            ImplementationRepository implementations,
            VersionRepository versions,
            MeasureReport measures,
            RowRepository rows) {
        this.readers = readers;
        this.implementations = implementations;
        this.versions = versions;
        this.measures = measures;
        this.rows = rows;
    }

    /** The measures of the version with how many rows take each up; of the gaps, a part is none whose whole is taken up. */
    List<Measure.Planned> measures(ImplementationName name, boolean working, boolean gapsOnly) {
        var plan = readers.read(name, working);
        var known = measures.of(versions.get(plan.version()));
        var planned = rows.list(plan);
        return known.stream()
                .map(measure -> new Measure.Planned(measure, takenUp(measure, known, planned)))
                .filter(one -> !gapsOnly || one.rows() == 0 && one.measure().parent() == null)
                .toList();
    }

    private static int takenUp(Measure measure, List<Measure> known, List<Row> rows) {
        var own = known.stream()
                .filter(one -> one.element().equals(measure.element())
                        || measure.element().equals(one.parent()))
                .map(Measure::element)
                .toList();
        return (int) rows.stream()
                .filter(row -> own.contains(row.content().element()))
                .count();
    }

    /** Of the other year what is public is meant, and what is being worked on only where nothing is and it may be seen. */
    List<RowChange> changes(ImplementationName name, int otherYear, boolean working) {
        var plan = readers.read(name, working);
        var other = name.in(otherYear == 0 ? name.year() - 1 : otherYear);
        var earlier = implementations
                .find(other, false)
                .orElseGet(() -> working ? implementations.get(other) : implementations.get(other, false));
        return RowChange.between(rows.list(plan), rows.list(earlier));
    }
}
