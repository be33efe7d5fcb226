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

# what somebody does at the customer
role-accounts-payable = accounts payable
role-purchasing = purchasing
role-management = management
role-owner = owner
role-other = other
title-mr = Mr
title-ms = Ms

# the tone of a call
tone-businesslike = Businesslike
tone-friendly = Friendly
tone-firm = Firm
channel-call = telephone
channel-visit = visit
channel-letter-reply = written reply

# how a contact moment ended
result-no-answer = no answer
result-voicemail = voicemail
result-engaged = engaged
result-paid = says it was paid
result-promise = promise
result-arrangement = arrangement
result-dispute = dispute
result-other-person = other person
result-call-back = call back
result-no-promise = no promise

# why the money had not come
cause-forgotten = Forgotten
cause-not-received = Invoice not received
cause-approval = Waits for approval
cause-complaint = Complaint
cause-cannot-pay = Cannot pay
cause-cannot-pay-at-once = Cannot pay all at once
cause-will-not-pay = Will not pay
cause-payment-run = Waits for the payment run
cause-our-mistake = Our mistake
cause-paid-already = On its way
cause-unknown = Not said
