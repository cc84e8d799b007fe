/** Who is written to about what: the jobs that send letters. */
@NullMarked
package se.arshjul.workflows.correspondence;

import org.jspecify.annotations.NullMarked;
