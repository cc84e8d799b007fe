/** What rehearsals and tests ask the identity provider and the mail catcher, besides a browser. */
@NullMarked
package se.arshjul.local.client;

import org.jspecify.annotations.NullMarked;
