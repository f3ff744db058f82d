【${serviceName}】登録情報変更のお知らせ

${userName} 様

登録情報が変更されました。

  団体名：${organisation}
  ユーザーID：${loginId}

変更された項目
<#if nameChanged??>
  ・ユーザー名
</#if>
<#if mailChanged??>
  ・メールアドレス（変更前と変更後の両方のアドレスにお知らせしています）
</#if>
<#if loginIdChanged??>
  ・ユーザーID（上のユーザーIDが新しいものです。電子証明書は取り直しになります）
</#if>

お心当たりがない場合は、すぐに下記までご連絡ください。
