【${serviceName}】マスターユーザー登録完了のお知らせ

${userName} 様

マスターユーザーの初期登録が完了しました。

  団体名：${organisation}
  ユーザーID：${loginId}

続いて、いつもお使いのブラウザーで「${serviceName}」を開き、
「電子証明書発行」から電子証明書を取得してください。

お心当たりがない場合は、すぐに下記までご連絡ください。

<#include "footer_ja.ftl">
