/** Who is written to about what, and the jobs that send letters. */
@NullMarked
package se.arshjul.workflows.correspondence;

import org.jspecify.annotations.NullMarked;
