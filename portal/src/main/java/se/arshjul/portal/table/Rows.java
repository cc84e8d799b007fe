package se.arshjul.portal.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table that is written row by row while it is sent, so that it may be larger than what fits in memory. */
public interface Rows extends Closeable {

    /** A row of texts, numbers and nulls for empty cells. */
    void add(List<?> cells) throws IOException;
}
