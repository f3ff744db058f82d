/**
 * 承認パスワード: who needs one, setting and changing it, and confirming acts with it. Acts ask {@link
 * org.tenbiki.application.approval.ApprovalCheckService}. May import the domain.
 */
@NullMarked
package org.tenbiki.application.approval;

import org.jspecify.annotations.NullMarked;
