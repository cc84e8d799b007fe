/** The laws every service obeys, and what its tests stand on. */
@NullMarked
package se.arshjul.testkit;

import org.jspecify.annotations.NullMarked;
