/** The questions of a survey as a file, out of it and into another. */
@NullMarked
package se.arshjul.portal.bank;

import org.jspecify.annotations.NullMarked;
