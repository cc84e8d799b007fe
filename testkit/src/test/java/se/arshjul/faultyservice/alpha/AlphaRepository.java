package se.arshjul.faultyservice.alpha;

import org.springframework.transaction.annotation.Transactional;

/** Planted: a transaction outside a command. */
class AlphaRepository {

    @Transactional
    void save() {}
}
