### What opens the vault: passphrase, recovery code, second passphrase, PIN, cards.

## The recovery code

code-what = Met een herstelcode open je de kluis zonder wachtzin. Bewaar hem op papier, thuis.
code-make = Maak een herstelcode
code-making = De code wordt gemaakt…
code-new-title = Je nieuwe herstelcode
code-once-title = Je ziet deze code maar één keer
code-once = Schrijf hem op of print het blad. Bewaar het blad niet op dit apparaat.
code-save = Bewaar als blad (PDF)
code-sheet-saved = Het blad is bewaard. Print het en haal het bestand weg.
code-have = Ik heb hem op papier
code-again = Typ de code over van je papier
code-show-again = Laat de code nog zien
code-check = Controleer
code-wrong = Dit is niet dezelfde code. Vergelijk de tekens met je blad.
code-done = Je herstelcode is klaar. Leg het papier op een veilige plek.
code-right = De code is goed. Je blad klopt.
code-hint = Zeven groepjes van vier tekens. Streepjes komen vanzelf.
# $count: signs that are still to be typed
code-left =
    { $count ->
        [one] Nog { $count } teken.
       *[other] Nog { $count } tekens.
    }

## Proving that it is she

prove-passphrase = Je wachtzin van nu
prove-wrong = Deze wachtzin past niet. Er is niets veranderd.
prove-busy = De kluis krijgt een nieuw slot…

## Safety

safety-title = Veiligheid
safety-passphrase = Wachtzin
safety-passphrase-first = Je gebruikt de wachtzin van het begin.
# $day: a day
safety-passphrase-since = Je gebruikt deze wachtzin sinds { $day }.
safety-passphrase-change = Wachtzin veranderen
safety-passphrase-note = Oude reservekopieën gaan nog open met je oude wachtzin. Daarna kun je die vernieuwen. Een ander apparaat houdt je oude wachtzin. Verander die daar ook.
safety-passphrase-new = Je nieuwe wachtzin
safety-passphrase-yes = Verander
safety-passphrase-changed = Je wachtzin is veranderd. Schrijf de nieuwe op papier.
safety-code = Herstelcode
# $day: a day, in both
safety-code-made = Gemaakt op { $day }.
safety-code-there = Je hebt een herstelcode.
safety-code-rehearsed = Laatst geoefend op { $day }.
safety-code-never = Nog niet geoefend.
safety-code-rehearse = Oefen met je code
safety-code-rehearse-text = Pak je blad en typ de code over. Zo weet je dat hij klopt.
safety-code-new = Nieuwe code
safety-code-replace = Je oude code werkt daarna niet meer.
safety-code-remove-ask = De herstelcode weghalen?
safety-code-remove-text = Daarna opent alleen je wachtzin de kluis. Ben je die kwijt, dan is alles kwijt.
safety-code-removed = De herstelcode is weg. Gooi je blad ook weg.
safety-second = Tweede wachtzin voor Voor mij
safety-second-what = Alleen met deze wachtzin gaat Voor mij open. Wie je eerste wachtzin kent, kan er dan niet bij.
safety-second-there = Voor mij heeft een eigen wachtzin.
safety-second-make = Tweede wachtzin instellen
safety-second-change = Veranderen
safety-second-new = Je tweede wachtzin
safety-second-forgotten = Kies een andere dan je eerste. Kwijt is kwijt: niemand kan hem opzoeken.
safety-second-set = Voor mij gaat nu open met je tweede wachtzin.
safety-second-remove-ask = De tweede wachtzin weghalen?
safety-second-remove-text = Voor mij gaat dan weer open met je eerste wachtzin.
safety-second-removed = De tweede wachtzin is weg.
safety-second-code = Herstelcode voor Voor mij
safety-second-code-what = Met deze code open je Voor mij zonder de tweede wachtzin.
safety-pin = Korte pincode
safety-pin-what = Een pincode is zwakker dan je wachtzin. Hij stopt bij slaapstand, na vier uur en bij afsluiten.
safety-pin-there = Er is nu een pincode. Je wachtzin werkt ook altijd.
safety-pin-make = Pincode instellen voor nu
safety-pin-new = Je pincode
safety-pin-hint = Vier tekens of meer. Neem geen geboortejaar.
safety-pin-short = Neem minstens vier tekens.
safety-pin-yes = Stel in
safety-pin-set = De pincode werkt tot je Sleutelbos afsluit.
safety-pin-remove = Pincode weghalen
safety-pin-removed = De pincode is weg. Je opent weer met je wachtzin.
safety-cards = Kaarten van de organisatie
safety-cards-what = Een kaart opent wat over mensen gaat, om te lezen. Nooit Voor mij.
safety-cards-none = Er is geen kaart. Alleen jij kunt de kluis openen.
# $day: a day
safety-card-since = Sinds { $day }
safety-card-whole = opent alleen
# $name: whose card it is
safety-card-half = opent alleen samen met de kaart van { $name }
# $name: whose card it is, in both
safety-card-remove-what = Verwijderen: kaart van { $name }
safety-card-remove-ask = De kaart van { $name } verwijderen?
safety-card-remove-text = Deze kaart opent je kluis dan niet meer. Oude reservekopieën nog wel.
safety-card-remove-half = De andere kaart van dit paar werkt dan ook niet meer.
safety-card-add = Kaart toevoegen
safety-card-rule = Hoe mag de kaart openen?
safety-card-alone = Eén kaart is genoeg
safety-card-together = Alleen twee samen
safety-card-one = Nieuwe kaart
# $n: 1 or 2
safety-card-nth = Kaart { $n }
safety-card-called = Van wie is de kaart?
safety-card-card = De kaart
safety-card-hint = Plak de kaart hier. Die begint met age1.
safety-card-read = Kaart uit een bestand
safety-card-wrong = Dit is geen kaart. Een kaart begint met age1.
safety-card-added = De kaart is toegevoegd.
safety-card-removed = De kaart is verwijderd.

## Backups that an earlier passphrase, code or card still opens

old-backups = Oude reservekopieën
old-backups-count =
    { $count ->
        [one] { $count } oude kopie gaat nog open met je oude wachtzin.
       *[other] { $count } oude kopieën gaan nog open met je oude wachtzin.
    }
old-backups-can = Je kunt ze opnieuw verzegelen. Dan opent alleen je nieuwe wachtzin ze.
old-backups-cannot = Opnieuw verzegelen kan niet meer. Je kunt ze wel verwijderen.
old-backups-reseal = Opnieuw verzegelen
old-backups-resealed = De oude kopieën zijn opnieuw verzegeld.
old-backups-delete = Verwijder oude kopieën
old-backups-deleted = De oude kopieën zijn verwijderd.
old-backups-ask = Oude kopieën verwijderen?
old-backups-ask-text =
    { $count ->
        [one] { $count } kopie wordt verwijderd. Je kluis en nieuwere kopieën blijven.
       *[other] { $count } kopieën worden verwijderd. Je kluis en nieuwere kopieën blijven.
    }
old-backups-keep = Laat staan
