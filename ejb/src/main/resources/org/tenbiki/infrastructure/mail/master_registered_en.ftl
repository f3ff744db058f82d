[${serviceName}] your registration is complete

Dear ${userName},

You are now registered as the master user.

  Organisation: ${organisation}
  User ID: ${loginId}

<#if certificateLogIn??>
Next, open "${serviceName}" in your usual browser and take your
client certificate under "Issue a certificate".
<#else>
Next, open "${serviceName}" in your usual browser, choose "Log in" and
enter your user ID and your password.
</#if>

If you know nothing of this, please call us at once.
