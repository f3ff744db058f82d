[${serviceName}] your registration is complete

Dear ${userName},

You are now registered as the master user.

  Organisation: ${organisation}
  User ID: ${loginId}

Next, open "${serviceName}" in your usual browser and take your
client certificate under "Issue a certificate".

If you know nothing of this, please call us at once.
