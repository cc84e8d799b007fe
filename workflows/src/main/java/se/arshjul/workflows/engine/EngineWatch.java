package se.arshjul.workflows.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.clock.RealTime;
import se.arshjul.workflows.loop.Loop;

/**
 * Deploys the diagrams and knows since when the engine has answered without a gap. After a gap it deploys anew: the
 * engine takes what it already has as the same version, and an engine that came back empty gets everything.
 */
@Component
public class EngineWatch extends Loop {

    private static final Logger log = LoggerFactory.getLogger(EngineWatch.class);

    /** A broker starts in 5 to 10 s. */
    private static final Duration PERIOD = Duration.ofSeconds(2);

    private final CamundaClient engine;
    private final Diagrams diagrams;
    private volatile boolean deployed;
    private volatile @Nullable Instant answeringSince;
    private boolean told;

    EngineWatch(CamundaClient engine, Diagrams diagrams) {
        super("engine-watch", PERIOD);
        this.engine = engine;
        this.diagrams = diagrams;
    }

    /** Whether the engine has this version's diagrams; stays so when the engine is away. */
    public boolean deployed() {
        return deployed;
    }

    /** Since when it has answered, in real time; empty while it does not. */
    public Optional<Instant> answeringSince() {
        return Optional.ofNullable(answeringSince);
    }

    @Override
    protected void turn() {
        var failure = ask();
        if (failure != null && !told) {
            log.atWarn().addKeyValue("why", failure.getMessage()).log("Engine does not answer");
        }
        told = failure != null;
    }

    private @Nullable ClientException ask() {
        try {
            if (answeringSince == null) {
                deploy();
            } else {
                engine.newTopologyRequest().send().join();
            }
            return null;
        } catch (ClientException failed) {
            if (answeringSince != null && isBusy(failed)) {
                return null;
            }
            answeringSince = null;
            return failed;
        }
    }

    /** An engine that takes its time is there, and what it is told is put off one by one. */
    private static boolean isBusy(ClientException failed) {
        return failed instanceof ClientStatusException answered
                && switch (answered.getStatusCode()) {
                    case DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED -> true;
                    default -> false;
                };
    }

    private void deploy() {
        var command = engine.newDeployResourceCommand();
        DeployResourceCommandStep2 filled = null;
        for (var file : diagrams.files()) {
            filled = (filled == null ? command : filled).addResourceBytes(file.content(), file.name());
        }
        if (filled != null) {
            filled.send().join();
        }
        answeringSince = RealTime.now();
        deployed = true;
        log.atInfo().addKeyValue("files", diagrams.files().size()).log("Diagrams deployed");
    }
}
