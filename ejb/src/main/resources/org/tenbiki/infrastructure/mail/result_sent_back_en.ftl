[${serviceName}] the result was sent back

Dear ${userName},

The approver sent the result back.

  Organisation: ${organisation}
  User ID: ${loginId}
  List: ${listName}
  Cut-off of the result: ${cutOff}

<#if reason??>
Reason: ${reason}

</#if>
Please open "${serviceName}" in your usual browser.
Please correct it and ask for approval again before the cut-off.
