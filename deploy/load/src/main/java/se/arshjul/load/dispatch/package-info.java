/** How long it takes until everybody has the invitation, beside the engine alone. */
@NullMarked
package se.arshjul.load.dispatch;

import org.jspecify.annotations.NullMarked;
