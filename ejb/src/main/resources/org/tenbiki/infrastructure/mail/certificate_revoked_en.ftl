[${serviceName}] a client certificate was revoked

Dear ${userName},

A client certificate was revoked. It opens nothing any more.

  Organisation: ${organisation}
  User ID: ${loginId}
  Serial number: ${serialNumber}

To go on, open "${serviceName}" in your usual browser and take a new
certificate under "Issue a certificate".

If you know nothing of this, please call us at once.
