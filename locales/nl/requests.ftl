### Vragen: what others ask of the key person, what was agreed, and word back.

request-title = Vragen aan jou
request-none = Er staat nog geen vraag. Schrijf op wie iets vroeg, en wat.
request-new = Vraag opschrijven
request-edit = Aanpassen
request-edit-title = Vraag aanpassen
request-asked-by = Wie vraagt het?
request-function = Functie
request-function-hint = Bijvoorbeeld: consulent inburgering.
request-question = Wat is de vraag?
request-question-missing = Schrijf op wat de vraag is.
request-behind = Wat is de vraag erachter?
request-on = Wanneer gevraagd?
request-wanted-by = Antwoord gewenst voor
request-agreed = Wat is afgesproken?
request-agreed-hint = Wat doe je wel? Wat doe je niet?
request-agreed-until = Afgesproken tot en met
# $who: who asked
request-from = Vraag van { $who }
# $day, in each of these
request-asked-day = Gevraagd op { $day }
request-wanted-day = Antwoord gewenst voor { $day }
request-until-day = Afgesproken tot en met { $day }
request-told-day = Bericht terug gegeven op { $day }
request-late = Die dag is voorbij.
request-accept = Aannemen
request-finish = Klaar
request-decline = Niet aannemen
request-reopen = Weer openen
request-tell = Bericht terug gegeven
request-untell = Toch geen bericht gegeven
request-remove = Verwijderen
request-words = Tekst om te kopiëren
request-words-hint = Er staat niets in over de persoon.
# $language: the name of a language
request-words-copy = Tekst in het { $language } kopiëren
request-copied = Gekopieerd. Plak het in je bericht.
request-decline-title = Vraag niet aannemen
request-decline-reason = Waarom niet?
request-decline-yes = Niet aannemen
request-contacts = Contacten hiervoor
request-contacts-none = Er is nog geen contact voor deze vraag.
request-contacts-add = Contact erbij
request-contacts-pick = Welk contact hoort hierbij?
request-contacts-all = Alle contacten staan er al bij.
request-outside = Buiten wat is afgesproken
request-mark-outside = Hoort niet bij de afspraak
request-mark-within = Hoort bij de afspraak
request-contact-out = Weghalen
# $time: how long, in words
request-time = Samen { $time }
request-time-outside = waarvan { $time } buiten wat is afgesproken

## Polite words to copy. They name nobody and tell nothing.
request-polite-taken_up = Beste collega, dank voor je vraag. Ik heb dit opgepakt. Over de inhoud kan ik niets vertellen. Met vriendelijke groet
request-polite-declined = Beste collega, dank voor je vraag. Ik kan dit nu niet doen. Zo voorkom ik dat iemand te lang wacht. Kun je iemand anders vragen? Met vriendelijke groet
request-polite-done = Beste collega, je vraag is klaar. Over de inhoud kan ik niets vertellen. Dank voor je vertrouwen. Met vriendelijke groet

## Who asked
asked-by-wijkteam = Wijkteam
asked-by-klantmanager = Klantmanager
asked-by-refugee_work = VluchtelingenWerk
asked-by-language_teacher = Taaldocent
asked-by-gp = Huisarts
asked-by-school = School
asked-by-ggd = GGD
asked-by-person = De persoon zelf
asked-by-other = Iemand anders

## How it stands with it
request-asked = Gevraagd
request-accepted = Aangenomen
request-done = Klaar
request-declined = Niet aangenomen
