【${serviceName}】控除結果の承認のお願い

${userName} 様

控除の結果が承認を待っています。

  団体名：${organisation}
  ユーザーID：${loginId}
  リスト：${listName}
  結果の締切：${cutOff}

いつもお使いのブラウザーで「${serviceName}」を開き、ご確認ください。
締切までに、承認または差戻しをしてください。
