【${serviceName}】入金確認のお知らせ

${userName} 様

入金を確認しました。ありがとうございました。

  団体名：${organisation}
  ユーザーID：${loginId}
  リスト：${listName}
  受付番号：${receiptNumber}
