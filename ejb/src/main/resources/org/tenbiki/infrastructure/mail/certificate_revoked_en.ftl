[${serviceName}] a client certificate was revoked

Dear ${userName},

A client certificate was revoked. It opens nothing any more.

  Organisation: ${organisation}
  User ID: ${loginId}
  Serial number: ${serialNumber}

<#if userDeleted??>
This user ID is no longer registered, so it cannot take a new certificate.
<#else>
To go on, open "${serviceName}" in your usual browser and take a new
certificate under "Issue a certificate".
</#if>

If you know nothing of this, please call us at once.
