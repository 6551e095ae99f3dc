### The screen before the vault is open. Calm: a wrong passphrase is no crime.

unlock-title = Welkom terug
unlock-passphrase = Je wachtzin
unlock-button = Openen
unlock-busy = De kluis gaat open…
# What happens meanwhile: the passphrase is turned into a key, which takes that long on purpose.
unlock-why = Je wachtzin wordt gecontroleerd. Dit duurt ongeveer een seconde. Zo is raden veel werk.
# The three below follow each other when a passphrase is wrong again.
unlock-wrong-1 = Deze wachtzin past niet. Probeer het rustig nog een keer.
unlock-wrong-2 = Nog niet. Kijk naar hoofdletters en spaties. Met "Laat zien" zie je wat je typt.
unlock-wrong-3 = Ook deze past niet. Je mag het blijven proberen. Misschien ligt je papier met de wachtzin thuis.
unlock-forgotten = Niemand kan je wachtzin opzoeken of veranderen. Ook wij niet.
unlock-other-vault = Een andere kluis openen
unlock-locked-itself = Sleutelbos heeft zichzelf vergrendeld
unlock-locked-itself-body = Je was even weg. Wat je typte, is bewaard.
