/** What stands around every page: header, places, footer, and the pages that say what went wrong. */
@NullMarked
package se.arshjul.portal.frame;

import org.jspecify.annotations.NullMarked;
