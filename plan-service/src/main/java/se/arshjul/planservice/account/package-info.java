/** What actors tell of their own work in a year, which nobody else writes. */
@NullMarked
package se.arshjul.planservice.account;

import org.jspecify.annotations.NullMarked;
