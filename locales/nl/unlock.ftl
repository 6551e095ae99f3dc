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

## Other ways in

unlock-forgotten-code = Ben je je wachtzin kwijt? Neem dan je blad met de herstelcode.
unlock-with-passphrase = Met je wachtzin
unlock-with-code = Herstelcode gebruiken
unlock-code = Je herstelcode
unlock-code-wrong = Deze code past niet bij deze kluis. Er is niets veranderd.
unlock-code-mistyped = Hier zit een typefout in. Vergelijk de code met je blad.
unlock-pin = Je pincode
unlock-pin-hint = Na een paar keer mis werkt alleen nog je wachtzin.
unlock-pin-wrong = Deze pincode past niet. Probeer het nog een keer.
unlock-second = Tweede wachtzin, voor Voor mij
unlock-second-hint = Jouw eigen deel heeft een eigen wachtzin.
unlock-second-wrong = Deze tweede wachtzin past niet. De eerste was goed.
# For who listens: said once, while the seconds count down on the screen.
unlock-wait-said = Even wachten. Daarna kun je het opnieuw proberen.

## The vault is older than what this device last saw. She decides.

older-title = Dit is een oudere versie van je kluis
older-body = Op dit apparaat stond al iets nieuwers. Wat daarna kwam, staat hier niet in.
older-saved = Deze versie gaat tot
older-seen = Dit apparaat zag eerder
older-seen-unknown = een nieuwere versie, de datum is onbekend
older-why = Heb je een kopie teruggezet? Dan klopt dit. Anders is er misschien een oud bestand neergezet.
older-accept = Verder met deze versie
older-lock = Vergrendel
older-hint = Heb je een nieuwere reservekopie? Vergrendel dan en kies Kopie terugzetten.

## Putting a backup back

restore-title = Kopie terugzetten
restore-what = Kies een reservekopie. Die staat op je stick of in je map.
restore-needs = Je hebt je wachtzin nodig, of je herstelcode.
restore-choose = Kies een reservekopie
restore-choose-other = Een andere kopie kiezen
# $moment: a day and a time
restore-made = Deze kopie is gemaakt op { $moment }.
restore-made-unknown = Wanneer deze kopie is gemaakt, is onbekend.
restore-aside = Op dit apparaat staat al een kluis. Die blijft bewaard, ernaast.
restore-with = Waarmee open je hem?
restore-with-passphrase = Wachtzin
restore-with-code = Herstelcode
restore-passphrase = De wachtzin van toen
restore-wrong = Deze wachtzin past niet bij deze kopie. Er is niets veranderd.
restore-yes = Zet terug en open
restore-busy = De kopie wordt gelezen en teruggezet…
