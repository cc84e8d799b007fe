/** What is taken in as a file: its type by its content, its size, and what a virus scanner says to it. */
@NullMarked
package se.arshjul.followupservice.intake;

import org.jspecify.annotations.NullMarked;
