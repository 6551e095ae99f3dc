### The screen before the vault is open. Calm: a wrong passphrase is no crime.

unlock-title = Welcome back
unlock-passphrase = Your passphrase
unlock-button = Open
unlock-busy = Opening the vault…
# What happens meanwhile: the passphrase is turned into a key, which takes that long on purpose.
unlock-why = Your passphrase is being checked. This takes about a second. That makes guessing hard work.
# The three below follow each other when a passphrase is wrong again.
unlock-wrong-1 = This passphrase does not fit. Take your time and try again.
unlock-wrong-2 = Not yet. Check capital letters and spaces. With “Show” you see what you type.
unlock-wrong-3 = This one does not fit either. You can keep trying. Maybe the paper with your passphrase is at home.
unlock-forgotten = Nobody can look up or change your passphrase. We cannot either.
unlock-other-vault = Open another vault
unlock-locked-itself = Sleutelbos locked itself
unlock-locked-itself-body = You were away for a while. What you typed is saved.

## Other ways in

unlock-forgotten-code = Lost your passphrase? Then take the sheet with your recovery code.
unlock-with-passphrase = With your passphrase
unlock-with-code = Use a recovery code
unlock-code = Your recovery code
unlock-code-wrong = This code does not fit this vault. Nothing has changed.
unlock-code-mistyped = There is a typing error in it. Compare the code with your sheet.
unlock-pin = Your PIN
unlock-pin-hint = After a few wrong tries only your passphrase works.
unlock-pin-wrong = This PIN does not fit. Try once more.
unlock-second = Second passphrase, for For me
unlock-second-hint = Your own part has its own passphrase.
unlock-second-wrong = This second passphrase does not fit. The first one was right.
# For who listens: said once, while the seconds count down on the screen.
unlock-wait-said = Wait a moment. Then you can try again.

## The vault is older than what this device last saw. She decides.

older-title = This is an older version of your vault
older-body = There was something newer on this device. What came after is not in here.
older-saved = This version goes up to
older-seen = This device saw before
older-seen-unknown = a newer version, date unknown
older-why = Did you put a backup back? Then this is right. If not, somebody may have put an old file here.
older-accept = Go on with this version
older-lock = Lock
older-hint = Do you have a newer backup? Lock, and choose Restore a backup.

## Putting a backup back

restore-title = Restore a backup
restore-what = Choose a backup. It is on your stick or in your folder.
restore-needs = You need your passphrase, or your recovery code.
restore-choose = Choose a backup
restore-choose-other = Choose another backup
# $moment: a day and a time
restore-made = This backup was made on { $moment }.
restore-made-unknown = When this backup was made is not known.
restore-aside = There is a vault on this device already. It is kept, beside this one.
restore-with = What do you open it with?
restore-with-passphrase = Passphrase
restore-with-code = Recovery code
restore-passphrase = The passphrase of that time
restore-wrong = This passphrase does not fit this backup. Nothing has changed.
restore-yes = Restore and open
restore-busy = Reading the backup and putting it back…
