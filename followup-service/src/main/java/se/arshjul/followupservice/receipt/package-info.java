/** Receipts as anybody who holds one may check them; nothing here knows an answer. */
@NullMarked
package se.arshjul.followupservice.receipt;

import org.jspecify.annotations.NullMarked;
