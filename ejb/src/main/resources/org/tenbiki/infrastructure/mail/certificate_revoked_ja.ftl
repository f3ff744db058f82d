【${serviceName}】電子証明書失効のお知らせ

${userName} 様

電子証明書を失効しました。この証明書では、もうログインできません。

  団体名：${organisation}
  ユーザーID：${loginId}
  シリアル番号：${serialNumber}

引き続きご利用になる場合は、いつもお使いのブラウザーで
「${serviceName}」を開き、「電子証明書発行」から新しい電子証明書を取得してください。

お心当たりがない場合は、すぐに下記までご連絡ください。

<#include "footer_ja.ftl">
