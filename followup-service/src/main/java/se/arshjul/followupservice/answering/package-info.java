/** RequestService as others call it: everything about requests, answers and responses, translated and nothing more. */
@NullMarked
package se.arshjul.followupservice.answering;

import org.jspecify.annotations.NullMarked;
