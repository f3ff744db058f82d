【${serviceName}】ロック・閉塞の解除のお知らせ

${userName} 様

ロックまたは閉塞を解除しました。再びご利用いただけます。

  団体名：${organisation}
  ユーザーID：${loginId}

お心当たりがない場合は、すぐに下記までご連絡ください。

<#include "footer_ja.ftl">
