/** Protobuf's own types and ours. */
@NullMarked
package se.arshjul.runtime.proto;

import org.jspecify.annotations.NullMarked;
