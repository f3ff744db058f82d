[${serviceName}] a deduction list is ready

Dear ${userName},

A deduction list was published.

  Organisation: ${organisation}
  User ID: ${loginId}
  List: ${listName}
  Deposit date: ${depositDay}
  Cut-off of the result: ${cutOff}

Please open "${serviceName}" in your usual browser.
Please send the result before the cut-off.
