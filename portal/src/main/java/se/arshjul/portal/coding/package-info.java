/** The agency's pages for free text: themes, which answers have which, and who said so. */
@NullMarked
package se.arshjul.portal.coding;

import org.jspecify.annotations.NullMarked;
