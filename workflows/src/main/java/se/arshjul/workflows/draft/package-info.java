/** What people have begun to write in the forms of items, each for its writer alone. */
@NullMarked
package se.arshjul.workflows.draft;

import org.jspecify.annotations.NullMarked;
