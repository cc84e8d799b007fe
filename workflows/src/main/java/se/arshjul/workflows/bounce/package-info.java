/** Letters that a mail server took and whose recipient's server gave back later. */
@NullMarked
package se.arshjul.workflows.bounce;

import org.jspecify.annotations.NullMarked;
