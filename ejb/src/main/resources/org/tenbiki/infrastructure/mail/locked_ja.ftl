【${serviceName}】ログインロックのお知らせ

${userName} 様

パスワードの誤りが続いたため、一時的にご利用いただけない状態になりました。

  団体名：${organisation}
  ユーザーID：${loginId}

<#if lockedUntil??>
${lockedUntil} を過ぎると、自動的に再びご利用いただけます。
<#elseif askMaster??>
解除は、団体のマスターユーザーにご依頼ください。
<#else>
解除は、下記までご依頼ください。
</#if>

お心当たりがない場合は、すぐに下記までご連絡ください。
