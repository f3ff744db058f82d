[${serviceName}] a client certificate was issued

Dear ${userName},

A client certificate was issued for you.

  Organisation: ${organisation}
  User ID: ${loginId}
  Serial number: ${serialNumber}
  Last valid day: ${lastDay}

Import the downloaded file on the computer on which you will work.
The import asks for the password that you registered.

If you know nothing of this, please call us at once.
