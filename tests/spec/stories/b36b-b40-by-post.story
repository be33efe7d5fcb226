# B36b, B40: letters go by post, and whether they did is asked once. E-mail is off unless the owner wants it. What came
# back shows with the next letter; a letter that is voided counts no more, and what it was for is due again.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0201 to Garage Smit BV of 484.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-09  letter to Garage Smit BV
            First reminder: 484.00, by 2026-10-16
2026-10-09  mail Bakkerij Jansen BV
            refused: Letters go by post only here – Switch e-mail on at Settings, Paper and post
2026-10-09  post?
            Bakkerij Jansen BV, First reminder of 2026-10-09: not posted yet
            Garage Smit BV, First reminder of 2026-10-09: not posted yet
2026-10-09  posted Bakkerij Jansen BV
2026-10-09  posted Bakkerij Jansen BV
            refused: Letter BR-2026-0001 was sent already
2026-10-09  void Garage Smit BV: wrong envelope
2026-10-09  worklist?
            Garage Smit BV, open 484.00, overdue 484.00, 7 days; 7 days after the due date: letter-1
2026-10-13  returned Bakkerij Jansen BV: not known at this address
2026-10-13  void Bakkerij Jansen BV: to the new address
2026-10-13  bank through 2026-10-12
2026-10-13  post?
            Bakkerij Jansen BV, First reminder of 2026-10-09: void (to the new address)
            Garage Smit BV, First reminder of 2026-10-09: void (wrong envelope)
