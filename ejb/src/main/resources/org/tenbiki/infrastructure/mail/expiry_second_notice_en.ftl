[${serviceName}] your certificate ends soon

Dear ${userName},

Your client certificate ends in ${daysLeft} days and has not been renewed.

  Organisation: ${organisation}
  User ID: ${loginId}
  Serial number: ${serialNumber}
  Last valid day: ${lastDay}

To renew it, open "${serviceName}" in your usual browser and go to
"Issue a certificate".
The present certificate works until you first log in with the new one.

After its last day you cannot log in before you take a new one.
