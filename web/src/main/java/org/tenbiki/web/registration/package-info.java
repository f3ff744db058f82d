/**
 * マスターユーザー初期登録: log-in with contract number, the form, its result. May import the application's
 * area of the same name, {@code web.shared} and {@code web.security}.
 */
@NullMarked
package org.tenbiki.web.registration;

import org.jspecify.annotations.NullMarked;
