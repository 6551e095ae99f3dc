### The first time: language, passphrase, kind of vault.

# $step and $of are numbers: step 1 of 3.
first-step = Stap { $step } van { $of }
first-language-title = Welkom bij Sleutelbos
first-language-body = Kies de taal van het scherm. Je kunt die altijd veranderen.
first-passphrase-title = Kies je wachtzin
# A passphrase: several words, not one word with signs.
first-passphrase-what = Alles wat je opschrijft, gaat in een kluis op dit apparaat. De wachtzin is de sleutel.
first-passphrase-how = Neem vier of vijf gewone woorden achter elkaar. Dat onthoud je, en niemand raadt het.
first-passphrase-nobody-title = Schrijf je wachtzin op papier
first-passphrase-nobody = Bewaar het papier thuis. Niemand kan de wachtzin voor je opzoeken. Zonder wachtzin gaat de kluis niet open.
first-passphrase = Je wachtzin
first-passphrase-again = Nog een keer dezelfde wachtzin
first-passphrase-suggest = Bedenk er een voor mij
first-passphrase-weak = Deze is te makkelijk te raden. Zet er een of twee woorden bij.
first-passphrase-differs = De twee wachtzinnen zijn niet gelijk. Typ de tweede opnieuw.
first-kind-title = Waar wil je mee beginnen?
first-kind-body = Je kunt eerst oefenen. Je kunt ook meteen echt beginnen.
first-kind-real = Mijn eigen kluis
first-kind-real-body = Leeg, klaar voor je werk.
first-kind-practice = Een kluis om te oefenen
first-kind-practice-body = Met mensen die niet bestaan. Je kunt niets fout doen.
first-making-title = De kluis wordt gemaakt
first-making-real = We maken je kluis.
first-making-practice = We vullen de kluis met verzonnen mensen.
first-making-why = Van je wachtzin maken we een slot. Dit duurt ongeveer een seconde. Zo is de kluis moeilijk open te breken.

first-restore = Ik heb al een reservekopie

## After the vault was made: the recovery code, now or later

first-code-title = Nog één ding: je herstelcode
first-code-made = Je kluis is klaar.
first-code-later = Later
first-code-later-hint = Kies je Later? Dan staat dit klaar in Opruimen.
