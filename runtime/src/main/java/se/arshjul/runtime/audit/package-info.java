/** Who changed what, kept for good in the transaction of the change. */
@NullMarked
package se.arshjul.runtime.audit;

import org.jspecify.annotations.NullMarked;
