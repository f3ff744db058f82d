/** 電子証明書管理: which general users may take a certificate. Source: requirement D-10. */
@NullMarked
package org.tenbiki.web.member.certificates;

import org.jspecify.annotations.NullMarked;
