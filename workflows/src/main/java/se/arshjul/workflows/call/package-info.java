/** Calls to the services, as the machine that the workflows are. */
@NullMarked
package se.arshjul.workflows.call;

import org.jspecify.annotations.NullMarked;
