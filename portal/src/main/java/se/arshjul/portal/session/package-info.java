/** Who is signed in and for which body they act. */
@NullMarked
package se.arshjul.portal.session;

import org.jspecify.annotations.NullMarked;
