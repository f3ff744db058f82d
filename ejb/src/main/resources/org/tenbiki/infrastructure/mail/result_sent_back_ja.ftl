【${serviceName}】控除結果差戻しのお知らせ

${userName} 様

承認者が控除の結果を差し戻しました。

  団体名：${organisation}
  ユーザーID：${loginId}
  リスト：${listName}
  結果の締切：${cutOff}

<#if reason??>
差戻しの理由：${reason}

</#if>
いつもお使いのブラウザーで「${serviceName}」を開き、ご確認ください。
締切までに直し、もう一度承認を依頼してください。
