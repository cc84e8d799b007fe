/** What people wait for while they answer, beside the database alone. */
@NullMarked
package se.arshjul.load.answering;

import org.jspecify.annotations.NullMarked;
