/** Takes what has happened in the services and tells it to the processes. */
@NullMarked
package se.arshjul.workflows.event;

import org.jspecify.annotations.NullMarked;
