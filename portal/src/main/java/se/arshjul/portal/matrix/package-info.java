/** Questions that are shown as the rows of one table. */
@NullMarked
package se.arshjul.portal.matrix;

import org.jspecify.annotations.NullMarked;
