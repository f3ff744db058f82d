[${serviceName}] log-in is locked for a while

Dear ${userName},

Too many wrong passwords in a row have locked your log-in.

  Organisation: ${organisation}
  User ID: ${loginId}

<#if lockedUntil??>
It opens again by itself at ${lockedUntil} (Japan time).
<#elseif askMaster??>
Please ask your organisation's master user to release it.
<#else>
Please ask us to release it.
</#if>

If you know nothing of this, please call us at once.
