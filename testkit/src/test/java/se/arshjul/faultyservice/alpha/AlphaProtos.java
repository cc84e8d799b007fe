package se.arshjul.faultyservice.alpha;

import se.arshjul.sample.v1.Thing;

/** Planted: an edge that knows another service's contract. */
class AlphaProtos {

    Thing thing = Thing.getDefaultInstance();
}
