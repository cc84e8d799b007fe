package se.arshjul.faultyservice.alpha;

import se.arshjul.faultyservice.beta.Back;

/** Planted: leads to beta, which leads back. */
public class Cycle {

    Back back = new Back();
}
