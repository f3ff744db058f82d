[${serviceName}] your log-in was released

Dear ${userName},

The lock or block was released. You can log in again.

  Organisation: ${organisation}
  User ID: ${loginId}

If you know nothing of this, please call us at once.
