package se.arshjul.faultyservice.beta;

import se.arshjul.faultyservice.alpha.Cycle;

/** Planted: the way back. */
public class Back {

    Class<?> cycle = Cycle.class;
}
