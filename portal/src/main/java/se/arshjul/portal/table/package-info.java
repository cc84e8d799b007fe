/** Tables of data: the order of their rows and their files. */
@NullMarked
package se.arshjul.portal.table;

import org.jspecify.annotations.NullMarked;
