[${serviceName}] the cut-off is tomorrow

Dear ${userName},

The cut-off of this list comes near and no result has been sent.

  Organisation: ${organisation}
  User ID: ${loginId}
  List: ${listName}
  Cut-off of the result: ${cutOff}

Please open "${serviceName}" in your usual browser.
After the cut-off no result can be sent; please ask your branch then.
