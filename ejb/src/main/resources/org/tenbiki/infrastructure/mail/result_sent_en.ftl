[${serviceName}] the result was sent

Dear ${userName},

We have received the result of this list.

  Organisation: ${organisation}
  User ID: ${loginId}
  List: ${listName}
  Receipt number: ${receiptNumber}
  Deposit date: ${depositDay}

For the summary of the deposit open "${serviceName}" in your usual browser.

If you know nothing of this, please call us at once.
