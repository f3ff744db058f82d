[${serviceName}] a result waits for your approval

Dear ${userName},

A result of deductions waits for approval.

  Organisation: ${organisation}
  User ID: ${loginId}
  List: ${listName}
  Cut-off of the result: ${cutOff}

Please open "${serviceName}" in your usual browser.
Please approve it or send it back before the cut-off.
