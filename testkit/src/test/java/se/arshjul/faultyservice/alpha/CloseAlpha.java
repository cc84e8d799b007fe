package se.arshjul.faultyservice.alpha;

import org.springframework.transaction.annotation.Transactional;

/** Planted: a transaction that silently does nothing. */
class CloseAlpha {

    @Transactional
    private void handle() {}
}
