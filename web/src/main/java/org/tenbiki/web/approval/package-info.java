/**
 * 承認パスワード on pages that confirm an act: {@code t:approvalPassword}. Imports {@code shared} only.
 */
@NullMarked
package org.tenbiki.web.approval;

import org.jspecify.annotations.NullMarked;
