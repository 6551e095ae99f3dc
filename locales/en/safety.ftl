### What opens the vault: passphrase, recovery code, second passphrase, PIN, cards.

## The recovery code

code-what = With a recovery code you open the vault without the passphrase. Keep it on paper, at home.
code-make = Make a recovery code
code-making = Making the code…
code-new-title = Your new recovery code
code-once-title = You see this code only once
code-once = Write it down or print the sheet. Do not keep the sheet on this device.
code-save = Save as a sheet (PDF)
code-sheet-saved = The sheet is saved. Print it and delete the file.
code-have = I have it on paper
code-again = Type the code over from your paper
code-show-again = Show the code again
code-check = Check
code-wrong = This is not the same code. Compare the signs with your sheet.
code-done = Your recovery code is ready. Put the paper in a safe place.
code-right = The code is right. Your sheet is good.
code-hint = Seven groups of four signs. Dashes come by themselves.
# $count: signs that are still to be typed
code-left =
    { $count ->
        [one] { $count } sign to go.
       *[other] { $count } signs to go.
    }

## Proving that it is she

prove-passphrase = Your passphrase of now
prove-wrong = This passphrase does not fit. Nothing has changed.
prove-busy = The vault gets a new lock…

## Safety

safety-title = Safety
safety-passphrase = Passphrase
safety-passphrase-first = You use the passphrase you began with.
# $day: a day
safety-passphrase-since = You have used this passphrase since { $day }.
safety-passphrase-change = Change the passphrase
safety-passphrase-note = Old backups still open with your old passphrase. You can renew those afterwards. Another device keeps your old passphrase. Change it there too.
safety-passphrase-new = Your new passphrase
safety-passphrase-yes = Change
safety-passphrase-changed = Your passphrase has changed. Write the new one on paper.
safety-code = Recovery code
# $day: a day, in both
safety-code-made = Made on { $day }.
safety-code-there = You have a recovery code.
safety-code-rehearsed = Last practised on { $day }.
safety-code-never = Not practised yet.
safety-code-rehearse = Practise with your code
safety-code-rehearse-text = Take your sheet and type the code over. Then you know that it is right.
safety-code-new = New code
safety-code-replace = Your old code no longer works after this.
safety-code-remove-ask = Take the recovery code out?
safety-code-remove-text = Then only your passphrase opens the vault. If you lose that, everything is lost.
safety-code-removed = The recovery code is gone. Throw your sheet away too.
safety-second = Second passphrase for For me
safety-second-what = Only with this passphrase For me opens. Who knows your first passphrase cannot get in there.
safety-second-there = For me has its own passphrase.
safety-second-make = Set a second passphrase
safety-second-change = Change
safety-second-new = Your second passphrase
safety-second-forgotten = Choose another one than your first. Lost is lost: nobody can look it up.
safety-second-set = For me now opens with your second passphrase.
safety-second-remove-ask = Take the second passphrase out?
safety-second-remove-text = For me then opens with your first passphrase again.
safety-second-removed = The second passphrase is gone.
safety-second-code = Recovery code for For me
safety-second-code-what = With this code you open For me without the second passphrase.
safety-pin = Short PIN
safety-pin-what = A PIN is weaker than your passphrase. It ends at sleep, after four hours and when you quit.
safety-pin-there = There is a PIN now. Your passphrase always works too.
safety-pin-make = Set a PIN for now
safety-pin-new = Your PIN
safety-pin-hint = Four signs or more. Do not take a year of birth.
safety-pin-short = Take at least four signs.
safety-pin-yes = Set
safety-pin-set = The PIN works until you quit Sleutelbos.
safety-pin-remove = Take the PIN out
safety-pin-removed = The PIN is gone. You open with your passphrase again.
safety-cards = Cards of the organisation
safety-cards-what = A card opens what is about people, to read. Never For me.
safety-cards-none = There is no card. Only you can open the vault.
# $day: a day
safety-card-since = Since { $day }
safety-card-whole = opens alone
# $name: whose card it is
safety-card-half = opens only together with the card of { $name }
# $name: whose card it is, in both
safety-card-remove-what = Delete: card of { $name }
safety-card-remove-ask = Delete the card of { $name }?
safety-card-remove-text = Then this card no longer opens your vault. Old backups it still does.
safety-card-remove-half = Then the other card of this pair no longer works either.
safety-card-add = Add a card
safety-card-rule = How may the card open?
safety-card-alone = One card is enough
safety-card-together = Only two together
safety-card-one = New card
# $n: 1 or 2
safety-card-nth = Card { $n }
safety-card-called = Whose card is it?
safety-card-card = The card
safety-card-hint = Paste the card here. It begins with age1.
safety-card-read = Card from a file
safety-card-wrong = This is not a card. A card begins with age1.
safety-card-added = The card has been added.
safety-card-removed = The card has been deleted.

## Backups that an earlier passphrase, code or card still opens

old-backups = Old backups
old-backups-count =
    { $count ->
        [one] { $count } old backup still opens with your old passphrase.
       *[other] { $count } old backups still open with your old passphrase.
    }
old-backups-can = You can seal them anew. Then only your new passphrase opens them.
old-backups-cannot = Sealing them anew is no longer possible. You can delete them.
old-backups-reseal = Seal anew
old-backups-resealed = The old backups have been sealed anew.
old-backups-delete = Delete old backups
old-backups-deleted = The old backups have been deleted.
old-backups-ask = Delete old backups?
old-backups-ask-text =
    { $count ->
        [one] { $count } backup will be deleted. Your vault and newer backups stay.
       *[other] { $count } backups will be deleted. Your vault and newer backups stay.
    }
old-backups-keep = Keep them
