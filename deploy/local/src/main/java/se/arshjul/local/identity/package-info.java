/** A real OIDC provider for one machine, with example people and one-time codes by mail. */
@NullMarked
package se.arshjul.local.identity;

import org.jspecify.annotations.NullMarked;
