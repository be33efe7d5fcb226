### contacts: roles, results and causes.
