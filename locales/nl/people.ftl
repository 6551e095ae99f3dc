### Mensen: the list, a client's page, the form.

people-title = Mensen
people-search = Zoek een naam of een woord
people-new = Nieuwe persoon
people-empty-title = Hier komen de mensen die je helpt.
people-empty-text = Begin met één naam. Een schuilnaam mag ook.
people-none-found = Niets gevonden voor “{ $text }”.
people-none-found-text = Probeer een deel van het woord.
people-clear = Maak de zoekregel leeg
people-count =
    { $count ->
        [one] { $count } persoon
       *[other] { $count } mensen
    }
people-closed = Afgesloten
people-show-closed =
    { $count ->
        [one] Toon { $count } afgesloten persoon
       *[other] Toon { $count } afgesloten mensen
    }
people-last-contact = Laatst: { $day }
people-no-contact = Nog geen contact
people-next-step = Stap: { $when }
people-household = Huishouden { $name }

## The page of a person
client-before = Voor je aanbelt
client-next-step = Afspraak
client-no-step = Geen open afspraak
client-last-time = Vorige keer
client-call = Bellen
client-heed = Let op
client-mind = Let op als er anderen bij zijn
client-mind-none = Nog niets ingevuld.
client-interpreter = Tolk
client-interpreter-unknown = Nog niet gevraagd
client-prefers = Voorkeur
client-facts = Over deze persoon
# Opens the social map, measured from where this person lives.
client-near = Hulp dichtbij
client-reach = Bereiken via
client-languages = Talen
client-home = Woont in
client-home-postcode = { $place }, { $postcode }
client-household = Huishouden
client-born = Geboren in
client-minor = Minderjarig
client-minor-guardian = Voor dit kind beslist: { $name }
client-minor-no-guardian = Nog niet ingevuld wie beslist
client-strengths = Wat goed gaat, wie er is
client-notes = Notities
client-facts-empty = Nog niets ingevuld. Dat mag later.
client-edit = Aanpassen
client-close-file = Afsluiten
client-reopen = Weer openen
client-closed-mark = Afgesloten
client-delete = Verwijderen
client-delete-ask = { $name } verwijderen?
client-delete-text = De contacten met alleen deze persoon gaan ook weg.
client-delete-yes = Ja, verwijder
client-delete-no = Nee, bewaar
client-timeline = Contacten
client-timeline-search = Zoek in deze contacten
client-timeline-empty = Nog geen contact opgeschreven.
client-timeline-none = Geen contact met dit woord.
client-timeline-found =
    { $count ->
        [one] { $count } contact gevonden
       *[other] { $count } contacten gevonden
    }
client-entry-edit = Aanpassen
client-entry-with = Ook met:
client-gone = Deze persoon is er niet meer.
timeline-this-week = Deze week
timeline-last-week = Vorige week
timeline-coming = Nog niet geweest

## The form of a person
client-form-new = Nieuwe persoon
client-form-edit = { $name } aanpassen
client-form-called = Hoe noem je deze persoon?
client-form-called-hint = Een schuilnaam mag ook.
client-form-called-needed = Vul een naam of schuilnaam in.
client-form-is-code = Dit is een schuilnaam
client-form-language = Welke taal spreekt deze persoon het best?
client-form-language-more = Nog een taal
client-form-language-choose = Kies een taal
client-form-language-remove = Haal { $name } weg
client-form-reading = Kan deze persoon het lezen?
client-form-reach = Hoe bereik je deze persoon?
client-form-reach-hint = Een telefoonnummer, of via wie
client-form-safe = Is bellen veilig?
client-form-mind = Waar let je op als er anderen bij zijn?
client-form-mind-hint = Dit staat straks bovenaan.
client-form-place = Waar woont deze persoon?
client-form-place-hint = Alleen de plaats, nooit de straat
client-form-place-pick = Kies de plaats uit de lijst.
client-form-postcode = Vier cijfers van de postcode
client-form-postcode-wrong = Vul vier cijfers in, zonder letters.
client-form-household = Huishouden
client-form-household-none = Geen huishouden
client-form-household-new = Nieuw huishouden
client-form-household-name = Hoe noem je dit huishouden?
client-form-household-add = Maak dit huishouden
client-form-more = Meer
client-form-group-home = Wonen
client-form-group-talk = Praten
client-form-group-age = Leeftijd
client-form-group-text = In jouw woorden
client-form-interpreter = Welke tolk wil deze persoon?
client-form-prefers = Met wie praat deze persoon liefst?
client-form-birth-year = Geboortejaar
client-form-minor = Deze persoon is minderjarig
client-form-guardian = Wie beslist voor dit kind?
client-form-strengths = Wat gaat goed? Wie is er voor deze persoon?
client-form-notes = Andere notities
