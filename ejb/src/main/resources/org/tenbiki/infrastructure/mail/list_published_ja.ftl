【${serviceName}】控除依頼リスト公開のお知らせ

${userName} 様

控除依頼リストを公開しました。

  団体名：${organisation}
  ユーザーID：${loginId}
  リスト：${listName}
  入金日：${depositDay}
  結果の締切：${cutOff}

いつもお使いのブラウザーで「${serviceName}」を開き、ご確認ください。
締切までに、控除の結果をお送りください。
