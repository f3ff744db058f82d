[${serviceName}] you log in with a certificate from now on

Dear ${userName},

As your organisation applied for, log-in now needs a certificate and
your password instead of user ID and password.

  Organisation: ${organisation}
  User ID: ${loginId}

Before you log in again, open "${serviceName}" in your usual browser
and take your client certificate under "Issue a certificate".
Your user ID and your password stay as they are.

If you know nothing of this, please call us at once.
