【${serviceName}】控除結果の締切が近づいています

${userName} 様

まもなく控除結果の締切です。まだ結果が送信されていません。

  団体名：${organisation}
  ユーザーID：${loginId}
  リスト：${listName}
  結果の締切：${cutOff}

いつもお使いのブラウザーで「${serviceName}」を開き、ご確認ください。
締切を過ぎると画面からは送信できません。お取引店にご連絡ください。
