[${serviceName}] your data was changed

Dear ${userName},

Your registered data was changed.

  Organisation: ${organisation}
  User ID: ${loginId}

Changed:
<#if nameChanged??>
  - user name
</#if>
<#if mailChanged??>
  - mail address (both the old and the new address get this mail)
</#if>
<#if loginIdChanged??>
  - user ID (the one above is the new one; please take a new certificate)
</#if>

If you know nothing of this, please call us at once.
