/** The ports of a platform: which, whether they are free, and who has taken them. */
@NullMarked
package se.arshjul.local.port;

import org.jspecify.annotations.NullMarked;
