/** In which language the reader wants the portal, and what depends on it besides the texts. */
@NullMarked
package se.arshjul.portal.language;

import org.jspecify.annotations.NullMarked;
