package io.camunda.client;

/** Stands for the engine's client, which no test here has. */
public class PlantedClient {}
