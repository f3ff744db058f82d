[${serviceName}] the cut-off comes near

Dear ${userName},

No result of this list has been sent yet, and its cut-off comes near.

  Organisation: ${organisation}
  User ID: ${loginId}
  List: ${listName}
  Cut-off of the result: ${cutOff}

Please open "${serviceName}" in your usual browser.
After the cut-off no result can be sent; please ask your branch then.
