package se.arshjul.portal;

import io.grpc.BindableService;

/** A service as a page test wants it. Begins each test anew. */
public interface Fake extends BindableService {

    void reset();
}
