/** The master's initial registration (マスターユーザー初期登録). May import the domain. */
@NullMarked
package org.tenbiki.application.registration;

import org.jspecify.annotations.NullMarked;
