/** Login, logout and the safety of every request. */
@NullMarked
package se.arshjul.portal.login;

import org.jspecify.annotations.NullMarked;
