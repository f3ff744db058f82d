[${serviceName}] you are registered

Dear ${userName},

You were registered as a general user.

  Organisation: ${organisation}
  User ID: ${loginId}

<#if certificateLogIn??>
Next, open "${serviceName}" in your usual browser and take your
client certificate under "Issue a certificate".
<#else>
Next, open "${serviceName}" in your usual browser, choose "Log in" and
enter your user ID and your password.
</#if>
Please ask your master user for your first password.

If you know nothing of this, please call us at once.
