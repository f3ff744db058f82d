/**
 * ログイン on the member side, with a page for each reason why a certificate opens nothing, and ログアウト.
 * May import the application's area of the same name, {@code web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.login;

import org.jspecify.annotations.NullMarked;
