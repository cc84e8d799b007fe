/** Who is calling and which methods that caller may use. */
@NullMarked
package se.arshjul.runtime.access;

import org.jspecify.annotations.NullMarked;
