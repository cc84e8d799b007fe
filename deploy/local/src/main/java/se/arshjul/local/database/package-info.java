/** A real PostgreSQL of our own: unpacked, initialised, with a user and a schema for each service. */
@NullMarked
package se.arshjul.local.database;

import org.jspecify.annotations.NullMarked;
