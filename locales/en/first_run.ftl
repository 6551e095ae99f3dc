### The first time: language, passphrase, kind of vault.

# $step and $of are numbers: step 1 of 3.
first-step = Step { $step } of { $of }
first-language-title = Welcome to Sleutelbos
first-language-body = Choose the language of the screen. You can always change it.
first-passphrase-title = Choose your passphrase
# A passphrase: several words, not one word with signs.
first-passphrase-what = Everything you write down goes into a vault on this device. The passphrase is the key.
first-passphrase-how = Use four or five ordinary words in a row. You can remember that, and nobody can guess it.
first-passphrase-nobody-title = Write your passphrase on paper
first-passphrase-nobody = Keep the paper at home. Nobody can look up the passphrase for you. Without it, the vault does not open.
first-passphrase = Your passphrase
first-passphrase-again = The same passphrase again
first-passphrase-suggest = Think of one for me
first-passphrase-weak = This one is too easy to guess. Add one or two words.
first-passphrase-differs = The two passphrases are not the same. Type the second one again.
first-kind-title = What do you want to start with?
first-kind-body = You can practise first. You can also start for real now.
first-kind-real = My own vault
first-kind-real-body = Empty, ready for your work.
first-kind-practice = A vault to practise
first-kind-practice-body = With people who do not exist. You cannot do anything wrong.
first-making-title = Making the vault
first-making-real = We are making your vault.
first-making-practice = We are filling the vault with made-up people.
first-making-why = We turn your passphrase into a lock. This takes about a second. It makes the vault hard to break open.

first-restore = I have a backup already

## After the vault was made: the recovery code, now or later

first-code-title = One more thing: your recovery code
first-code-made = Your vault is ready.
first-code-later = Later
first-code-later-hint = If you choose Later, this waits in Tidy up.
