/** Writing a plan's next version: the outline, element by element, its decision and its publication. */
@NullMarked
package se.arshjul.portal.draft;

import org.jspecify.annotations.NullMarked;
