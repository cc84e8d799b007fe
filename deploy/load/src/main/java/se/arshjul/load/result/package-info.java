/** What computing, publishing and showing the results takes, beside the bare query. */
@NullMarked
package se.arshjul.load.result;

import org.jspecify.annotations.NullMarked;
