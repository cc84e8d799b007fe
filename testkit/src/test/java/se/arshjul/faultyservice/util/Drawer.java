package se.arshjul.faultyservice.util;

/** Planted: in a drawer. */
class Drawer {}
