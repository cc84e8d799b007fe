/** Tokens and whose signature they bear. */
@NullMarked
package se.arshjul.runtime.token;

import org.jspecify.annotations.NullMarked;
