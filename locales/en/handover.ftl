### Handing people over: people handed over to another key person, by a sealed file.

hand-title = Hand people over
more-hand = Pass people on, or take them over

## The statement for who gave: kept as a text file

hand-statement-title = Statement of handover
# $name: the other key person
hand-statement-to = Handed over to { $name }
# $given and $receipt: 2026-11-22
hand-statement-days = Given on { $given }. Received on { $receipt }.
# $count: how many people
hand-statement-accepted = People taken over: { $count }
hand-statement-declined = People not taken over: { $count }
# $count: how many were taken over and are still here
hand-statement-kept = Not yet erased here: { $count }. Something was written about them after the hand-over.
# $count: how many wait for another machine
hand-statement-leaving = Deleted here: { $count }. Erased after exchanging with your other device.
# $day: 2026-11-22
hand-statement-until = It is a replacement until { $day }. Nothing was erased here.

## Her own card

hand-card = My receiving card
hand-card-what = With this card a colleague can hand people over to you. The card is not secret.
hand-name = Your name on the card
hand-card-save = Save the card
hand-card-saved = The card was saved.
# $check: two groups of four signs
hand-check = Check: { $check }
hand-check-what = Read these signs out on the telephone. If they are the same, it is right.

## Giving

hand-give = Hand over
hand-give-whom = Whom do you hand over?
hand-give-nobody = There is nobody to hand over now.
hand-give-away = Who was handed over already is not listed here.
hand-give-card = Choose the receiver's card
hand-give-to = Name of the receiver
hand-give-name = Your name
hand-give-name-hint = So that the receiver knows whom it is from.
hand-give-until = Replacement until
hand-give-until-hint = Leave this empty if you hand over for good.
hand-give-shared = Contacts with others present too
hand-give-shared-hint = Something about somebody else can stand in them.
hand-give-own = Your own part never goes along.
hand-give-stays = Everything stays with you until the receipt is here.
hand-give-save = Make the file
hand-give-saved = The file was made. Give it to the receiver.

## Receiving

hand-take = Receive
hand-take-what = Choose the file that you were given. Then you choose for each person.
hand-take-open = Open a file
# $name: who gives
hand-take-from = From { $name }
hand-take-until = It is a replacement until { $day }.
hand-take-person = Take this person over
hand-take-signals = Open signals
hand-take-nobody = Nobody has the lead yet
# $lead: an organisation
hand-take-lead = Lead: { $lead }
hand-take-referrals = Together to help
hand-take-appointments = Appointments
hand-take-contacts = Last contacts
# $count: how many contacts come along
hand-take-count = Contacts: { $count }
# $count: how many agreements
hand-take-ask = Agreements to share that you ask anew: { $count }
# $name: somebody in this vault
hand-take-likely = You may know this person already: { $name }
hand-take-back = This person comes back from the replacement.
hand-take-yes = Save the choice
hand-take-none = Whoever you do not choose stays with the other.
hand-taken = The handover was written down. Now save the receipt.
hand-taken-kept = { $count ->
    [one] You wrote something about one person yourself. It is still there, apart.
   *[other] You wrote something about { $count } people yourself. It is still there, apart.
}
hand-receipt-save = Save the receipt
hand-receipt-saved = The receipt was saved. Give it back to the other.

## What was handed over

hand-list = Earlier handovers
hand-list-none = Nothing was handed over yet.
# $name: the other; $day: a day
hand-list-given = To { $name }, { $day }
hand-list-taken = From { $name }, { $day }
hand-list-waiting = Waiting for the receipt
# $accepted and $declined: numbers
hand-list-done = Taken over: { $accepted }. Not taken over: { $declined }.
hand-list-until = Replacement until { $day }
hand-receipt-open = Open a receipt
hand-receipt-what = After the receipt, whoever was taken over is erased. There is no way back.
# $count: how many wait for another machine
hand-list-leaving = Deleted here: { $count }. Your other device still has to exchange. Then it is erased.
hand-take-back-give = Do not hand over after all
hand-take-back-ask = Not hand over after all?
# $name: the other key person, in each of these
hand-take-back-why = Call { $name } first. The file may have been used already.
hand-take-back-two = Then the same person is with both of you.
hand-take-back-no = No, leave it
hand-unsure = Taken back, without an answer from { $name }
hand-unsure-what = This person may be with { $name } too. Call and agree who goes on.
hand-kept = { $name } has taken over. Something new still stands here.
hand-kept-what = Pass on what you wrote after handing over. Then erase it here.
hand-kept-back = { $name } gave this person back. Something new still stands here.
hand-kept-back-what = Take over what you wrote during the replacement. Then erase this one.
hand-settle = We have talked about it
hand-settle-ask = Is this person with you alone now?
hand-settle-what = { $name } has not used the file, or has erased everything.
hand-settle-yes = Yes, with me alone
hand-take-still = These people are still with { $name } now. Ask whether this file still holds.
hand-given-mark = Handed over to { $name }
hand-given-what = Waits for the receipt. What you write now does not go along.
hand-lent-mark = With { $name } now, as a replacement
# $day: a day
hand-lent-until = Until { $day }. What you write here does not go along.
hand-borrowed-mark = Replacement for { $name }
hand-borrowed-until = Until { $day }. Give back after that.
hand-taken-mark = Taken over from { $name }
hand-taken-wait = Save the receipt and give it back. Until then this person is with { $name } too.
hand-open = Go to handing over
hand-go-back = Give back
hand-statement-save = Save the statement
hand-statement-saved = The statement was saved.

## Why a file is refused

hand-refused-other = This is not a file of a handover. Nothing has changed.
hand-refused-not_yours = This file is for another card. Nothing has changed.
hand-refused-damaged = This file is not whole. Ask for it again. Nothing has changed.
hand-refused-newer = This file comes from a newer program. Nothing has changed.
hand-refused-too_large = This file is too large. Nothing has changed.
hand-refused-not_theirs = The sender is not right. Call the other. Nothing has changed.
hand-refused-already = This file was used already. Nothing has changed.
hand-refused-unknown = This handover is not known here. Nothing has changed.
hand-refused-is_receipt = This is a receipt. Open it where receipts are opened.
hand-refused-is_handover = This is a handover. Open it under Receive.
hand-refused-own = This is your own card. Choose the card of the other.
hand-refused-no_card = This is not a receiving card. Ask the other for the card.
