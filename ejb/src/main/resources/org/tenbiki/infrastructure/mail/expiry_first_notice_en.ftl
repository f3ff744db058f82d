[${serviceName}] please renew your certificate

Dear ${userName},

Your client certificate ends in ${daysLeft} days.

  Organisation: ${organisation}
  User ID: ${loginId}
  Serial number: ${serialNumber}
  Last valid day: ${lastDay}

To renew it, open "${serviceName}" in your usual browser and go to
"Issue a certificate".
The present certificate works until you first log in with the new one.

If you have renewed it already, please ignore this mail.
