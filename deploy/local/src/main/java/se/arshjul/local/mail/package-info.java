/** A mail server that delivers nothing and shows everything. */
@NullMarked
package se.arshjul.local.mail;

import org.jspecify.annotations.NullMarked;
