### import-settlements: what companies that collect for us say their payouts are made of.

## Reading
import-settlement-none = No payout can be found in this file: no column says which payments were paid out together
import-settlement-none-remedy = Download the settlement of a payout, or choose the number and the day of the payout too when you download
import-settlement-unverified = The columns of the settlement of { $provider } have not been compared with a real file yet
import-settlement-by-columns = Which payment provider this settlement is from was not recognised; it was read by what its columns are called
import-settlement-unverified-remedy = Check the first rows: day, amount, costs and what was paid for
import-settlement-line-unread-remedy = The line was passed over: the payout it belongs to does not add up then
import-settlement-not-paid-out =
    { $count ->
        [one] { $count } line has not been paid out yet and stays behind
       *[other] { $count } lines have not been paid out yet and stay behind
    }
import-settlement-not-paid-out-remedy = Download the settlement again when it has been paid out
import-settlement-kind-unknown =
    { $count ->
        [one] { $count } line of an unknown kind: { $kind }
       *[other] { $count } lines of an unknown kind: { $kind }
    }
import-settlement-kind-unknown-remedy = Such a line counts as something between you and the payment provider, not as a customer’s payment
import-settlement-does-not-add-up = Payout { $reference }: its lines come to { $sum }, paid out was { $paid }
import-settlement-does-not-add-up-remedy = A line may be missing: download the whole settlement
import-settlement-of-balance = The payout of { $amount } on { $day } came out of the balance, and not from payments in this currency
import-settlement-of-balance-remedy = It was left out: explain that receipt by hand
import-settlement-begins-late = Of the payout of { $day } this file does not have { $amount }: it begins too late
import-settlement-begins-late-remedy = Download a longer period, from an earlier payout on

## Joining to the payout
import-settlement-waits = The payout { $settlement } of { $amount } is not on the bank statement yet
import-settlement-waits-remedy = The settlement is kept: read the statement with the payout on it, and its payments are processed
import-settlement-differs = The settlement { $settlement } comes to { $amount }, the bank booked { $booked }
import-settlement-differs-remedy = A line may be missing: download the whole settlement and read that
import-settlement-used = The payout { $settlement } of { $amount }, booked on { $booked }, was explained by hand
import-settlement-used-remedy = That does not change. If you take the link away, the payout is taken apart with the next statement
import-settlement-waited = The settlement { $settlement } of { $amount } was waiting: the payout is taken apart now
import-settlement-waited-remedy = There is nothing you have to do
import-settlement-nothing-paid = The settlement { $settlement } comes to { $amount }: nothing was paid out
import-settlement-nothing-paid-remedy = What is in it is set off against a later payout: enter these payments by hand
import-settlement-fees = Costs of { $provider }
import-settlement-balance = Balance with { $provider }
import-note-of-provider = Between you and the payment provider

## What a line is
settlement-payment = payment
settlement-refund = refund
settlement-chargeback = chargeback
settlement-fee = costs
settlement-balance = balance
