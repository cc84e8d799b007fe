/** Anybody who holds a receipt checks it, without logging in. */
@NullMarked
package se.arshjul.portal.receipt;

import org.jspecify.annotations.NullMarked;
