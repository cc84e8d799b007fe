package se.arshjul.faultyservice.alpha;

import org.springframework.transaction.annotation.Transactional;

/** Planted: everything in it is a transaction. */
@Transactional
class WholeClass {}
