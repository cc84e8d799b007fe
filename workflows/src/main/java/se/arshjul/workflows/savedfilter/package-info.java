/** What people look for in the inbox again and again, each under a name of their own. */
@NullMarked
package se.arshjul.workflows.savedfilter;

import org.jspecify.annotations.NullMarked;
