【${serviceName}】控除結果送信のお知らせ

${userName} 様

控除の結果を受け付けました。

  団体名：${organisation}
  ユーザーID：${loginId}
  リスト：${listName}
  受付番号：${receiptNumber}
  入金日：${depositDay}

「まとめ入金依頼書」は、いつもお使いのブラウザーで「${serviceName}」を開くとご覧になれます。

お心当たりがない場合は、すぐに下記までご連絡ください。
