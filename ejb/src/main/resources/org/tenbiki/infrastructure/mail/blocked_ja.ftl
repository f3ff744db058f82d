【${serviceName}】閉塞のお知らせ

${userName} 様

パスワードの誤りが続いたため、ログインを閉塞しました。

  団体名：${organisation}
  ユーザーID：${loginId}

<#if askMaster == "true">
解除は、団体のマスターユーザーにご依頼ください。
<#else>
解除は、下記までご依頼ください。
</#if>

お心当たりがない場合は、すぐに下記までご連絡ください。

<#include "footer_ja.ftl">
