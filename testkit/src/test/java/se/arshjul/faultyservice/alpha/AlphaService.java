package se.arshjul.faultyservice.alpha;

/** Planted: a name that fits everything. */
class AlphaService {}
