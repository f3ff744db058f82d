[${serviceName}] log-in is blocked

Dear ${userName},

Too many wrong passwords have blocked your log-in.

  Organisation: ${organisation}
  User ID: ${loginId}

<#if askMaster??>
Please ask your organisation's master user to release it.
<#else>
Please ask us to release it.
</#if>

If you know nothing of this, please call us at once.
