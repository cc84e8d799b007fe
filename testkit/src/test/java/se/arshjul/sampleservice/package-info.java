/** A service that keeps every law, for the tests of runtime and testkit. */
@NullMarked
package se.arshjul.sampleservice;

import org.jspecify.annotations.NullMarked;
