/** The whole platform on one machine: which processes, in which order, with which configuration. */
@NullMarked
package se.arshjul.local.platform;

import org.jspecify.annotations.NullMarked;
