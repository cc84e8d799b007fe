/** The process of one request to one principal, and its workers. */
@NullMarked
package se.arshjul.workflows.followuprequest;

import org.jspecify.annotations.NullMarked;
