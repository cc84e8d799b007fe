/** What a process does again and again without being asked. */
@NullMarked
package se.arshjul.workflows.loop;

import org.jspecify.annotations.NullMarked;
