[${serviceName}] your password was changed

Dear ${userName},

Your password was changed. Please use the new one from your next log-in on.

  Organisation: ${organisation}
  User ID: ${loginId}

If you know nothing of this, please call us at once.
