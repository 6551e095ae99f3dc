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
