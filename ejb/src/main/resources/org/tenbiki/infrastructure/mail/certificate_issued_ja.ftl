【${serviceName}】電子証明書発行のお知らせ

${userName} 様

電子証明書を発行しました。

  団体名：${organisation}
  ユーザーID：${loginId}
  シリアル番号：${serialNumber}
  有効期限の最終日：${lastDay}

ダウンロードしたファイルを、業務で使うパソコンに取り込んでからご利用ください。
取り込みのときに入力するパスワードは、ご登録のパスワードと同じです。

お心当たりがない場合は、すぐに下記までご連絡ください。

<#include "footer_ja.ftl">
