/** What somebody sends with files. */
@NullMarked
package se.arshjul.portal.upload;

import org.jspecify.annotations.NullMarked;
