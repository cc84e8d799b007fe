/** What came of a benchmark, and how it is told. */
@NullMarked
package se.arshjul.load.figure;

import org.jspecify.annotations.NullMarked;
