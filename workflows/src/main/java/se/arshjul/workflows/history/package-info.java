/** What people have done with items of the inbox: for their colleagues to read, and for whom an item was taken from. */
@NullMarked
package se.arshjul.workflows.history;

import org.jspecify.annotations.NullMarked;
