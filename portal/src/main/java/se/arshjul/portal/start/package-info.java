/** The first page. */
@NullMarked
package se.arshjul.portal.start;

import org.jspecify.annotations.NullMarked;
