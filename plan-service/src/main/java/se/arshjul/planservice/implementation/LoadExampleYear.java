package se.arshjul.planservice.implementation;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.PlanRepository;
import se.arshjul.planservice.plan.VersionRepository;
import se.arshjul.runtime.audit.Audit;

/** Adds the made-up implementation plan of a year, unless the year has one. */
@Component
class LoadExampleYear {

    private static final Logger log = LoggerFactory.getLogger(LoadExampleYear.class);

    private static final ImplementationName NAME =
            new ImplementationName(new PlanName("nhp-patientsakerhet"), ExampleYear.YEAR);

    private static final int PRIORITY = 100;

    private final PlanRepository plans;
    private final VersionRepository versions;
    private final MeasureReport measures;
    private final ImplementationRepository implementations;
    private final RowRepository rows;
    private final TellingRepository tellings;
    private final Audit audit;
    private final InstantSource clock;

    LoadExampleYear(
            PlanRepository plans,
            VersionRepository versions,
            MeasureReport measures,
            ImplementationRepository implementations,
            RowRepository rows,
            TellingRepository tellings,
            Audit audit,
            InstantSource clock) {
        this.plans = plans;
        this.versions = versions;
        this.measures = measures;
        this.implementations = implementations;
        this.rows = rows;
        this.tellings = tellings;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void handle() {
        // One replica loads at a time; the next one finds it there.
        plans.lock(NAME.plan());
        if (implementations.find(NAME, true).isPresent()) {
            return;
        }
        var version = plans.get(NAME.plan()).currentVersion();
        var now = clock.instant();
        implementations.add(NAME, version, 0, true, now);
        var begun = implementations.get(NAME);
        var planned = example().rows();
        for (var at = 0; at < planned.size(); at++) {
            add(begun, planned.get(at), new RowName(NAME, at + 1));
        }
        implementations.touch(NAME, planned.size());
        implementations.publish(NAME, now, "Exempel");
        audit.record("LoadExampleYear", NAME.toString(), null, implementations.get(NAME));
        log.atInfo().addKeyValue("implementationPlan", NAME).log("Example year loaded");
    }

    private void add(ImplementationPlan plan, ExampleYear.Planned planned, RowName name) {
        rows.add(plan, new Row(name, planned.content(), PRIORITY, 1, Row.Lineage.of(name), 1, Row.Told.NOTHING), null);
        if (planned.status() != Row.Status.NOT_STARTED) {
            tellings.add(new Telling(
                    name,
                    1,
                    planned.status(),
                    planned.note(),
                    clock.instant(),
                    "Exempel",
                    planned.content().actors().getFirst()));
        }
    }

    private ExampleYear example() {
        var version = versions.get(plans.get(NAME.plan()).currentVersion());
        return new ExampleYear(measures.of(version).stream()
                .filter(measure -> measure.parent() == null)
                .map(measure -> new ExampleYear.Concerned(
                        measure.element(), measures.concerned(NAME.plan(), measure.element())))
                .toList());
    }
}
