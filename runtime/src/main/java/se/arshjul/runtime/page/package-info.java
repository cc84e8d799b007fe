/** A list is read page by page. */
@NullMarked
package se.arshjul.runtime.page;

import org.jspecify.annotations.NullMarked;
