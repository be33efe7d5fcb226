### contacts: roles, results and causes.

# What somebody does at the customer.
role-accounts-payable = accounts payable
role-purchasing = purchasing
role-management = management
role-owner = owner
role-other = other

# The tone of a conversation.
tone-businesslike = Businesslike
tone-friendly = Friendly
tone-firm = Firm

# By which means there was contact.
channel-call = telephone
channel-visit = visit
channel-letter-reply = reply to a letter

# How a conversation ended.
result-no-answer = No answer
result-voicemail = Voicemail
result-engaged = Engaged
result-paid = Paid
result-promise = Promise
result-arrangement = Arrangement
result-dispute = Dispute
result-other-person = Other person
result-call-back = Call back
result-no-promise = No promise

# Why it had not been paid.
cause-forgotten = Forgotten
cause-not-received = Invoice not received
cause-approval = Waits for approval
cause-complaint = Complaint
cause-cannot-pay = Cannot pay
cause-cannot-pay-at-once = Cannot pay all at once
cause-will-not-pay = Will not pay
cause-payment-run = Waits for payment run
cause-our-mistake = Our mistake
cause-paid-already = Was on its way
cause-unknown = Not said

title-mr = Mr
title-ms = Ms
channel-e-mail = e-mail

incoming-call = Telephone
incoming-visit = Came by
incoming-letter = Letter
incoming-e-mail = E-mail
