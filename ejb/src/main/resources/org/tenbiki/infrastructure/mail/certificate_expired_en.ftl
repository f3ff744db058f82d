[${serviceName}] your certificate has ended

Dear ${userName},

Your client certificate has ended. You cannot log in with it any more.

  Organisation: ${organisation}
  User ID: ${loginId}
  Serial number: ${serialNumber}
  Last valid day: ${lastDay}

To go on, open "${serviceName}" in your usual browser and take a new
certificate under "Issue a certificate".
