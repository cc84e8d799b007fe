/** The connection to the engine: its client, the diagrams deployed to it and whether it answers. */
@NullMarked
package se.arshjul.workflows.engine;

import org.jspecify.annotations.NullMarked;
