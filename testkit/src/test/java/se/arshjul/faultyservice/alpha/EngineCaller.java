package se.arshjul.faultyservice.alpha;

import io.camunda.client.PlantedClient;
import se.arshjul.sampleservice.SampleApplication;

/** Planted: knows the engine and another process' code. */
class EngineCaller {

    PlantedClient engine = new PlantedClient();
    SampleApplication sample = new SampleApplication();
}
