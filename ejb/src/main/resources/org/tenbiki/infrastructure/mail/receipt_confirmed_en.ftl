[${serviceName}] your deposit has arrived

Dear ${userName},

We have received your deposit. Thank you.

  Organisation: ${organisation}
  User ID: ${loginId}
  List: ${listName}
  Receipt number: ${receiptNumber}
