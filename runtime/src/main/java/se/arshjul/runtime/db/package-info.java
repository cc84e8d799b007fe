/** Java values in columns, and the upkeep of tables. */
@NullMarked
package se.arshjul.runtime.db;

import org.jspecify.annotations.NullMarked;
