/** A body changing what it has approved, beside the response that counts until it has approved another. */
@NullMarked
package se.arshjul.followupservice.replacement;

import org.jspecify.annotations.NullMarked;
