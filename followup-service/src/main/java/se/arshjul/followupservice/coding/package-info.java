/** Which themes free-text answers have, and who said so. */
@NullMarked
package se.arshjul.followupservice.coding;

import org.jspecify.annotations.NullMarked;
