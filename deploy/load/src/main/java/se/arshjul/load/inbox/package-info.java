/** The inbox with very many open items. */
@NullMarked
package se.arshjul.load.inbox;

import org.jspecify.annotations.NullMarked;
