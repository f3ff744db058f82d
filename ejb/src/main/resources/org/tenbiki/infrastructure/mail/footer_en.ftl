This mail holds no link to log in with. Please open the site from your bookmark.
Nobody reads replies to this address.

----------------------------------------
${institutionName}
${helpDeskName}
Telephone: ${helpDeskPhone}
Hours: ${helpDeskHours}
