### Wissen: a client erased for good, what remains, and what is handed over when somebody asks for it.
### The lines of the statement that is printed come first.

erasure-title = Verklaring van wissen
erasure-title-reduced = Verklaring van wissen: alleen cijfers bewaard
erasure-title-leaving = Verklaring van wissen: verwijderd, nog niet gewist
# $day: 2026-11-22
erasure-on = Gewist op { $day }
# $day: 2026-11-22
erasure-deleted-on = Verwijderd op { $day }
erasure-goes = Je andere apparaat moet nog uitwisselen. Daarna wordt dit gewist:
# $name: only where she types it
erasure-about = Het ging over { $name }
erasure-gone = Dit is voorgoed gewist. Het staat ook niet meer in de geschiedenis.
# $count: a number, in each of these
erasure-count-clients = Personen: { $count }
erasure-count-contacts = Contacten: { $count }
erasure-count-concerns = Signalen en twijfels: { $count }
erasure-count-referrals = Meegaan naar hulp: { $count }
erasure-count-households = Huishoudens: { $count }
erasure-count-drafts = Concepten: { $count }
erasure-count-attachments = Bijlagen: { $count }
erasure-count-heaviness = Hoe zwaar een contact was: { $count }
erasure-count-own-notes = Eigen notities: { $count }
erasure-count-questions = Vragen voor supervisie: { $count }
erasure-count-check-ins = Hoe het met mij gaat: { $count }
erasure-figures = Van { $count } contacten blijven cijfers over. Dat zijn soort, dag, minuten en thema's. Namen en tekst zijn weg.
erasure-ids-stay = Een lijst met nummers blijft bewaard. Zo komt dit niet terug. In die lijst staan geen namen en geen tekst.
erasure-backups = Deze reservekopieën bevatten de tekst nog, verzegeld:
erasure-no-backups = Er zijn geen reservekopieën bekend met deze tekst.
# $made and $until: 2026-11-22
erasure-backup = Gemaakt op { $made }, wordt verwijderd op { $until }
erasure-backup-stays = Gemaakt op { $made }, blijft tot iemand die verwijdert
erasure-left = Deze bestanden gingen eerder uit de kluis. Sleutelbos kan ze niet wissen:
erasure-nothing-left = Er gingen geen bestanden uit de kluis.
# $day: 2026-11-22, in each of these
erasure-left-export = Export van { $day }
    .what = Export
erasure-left-letter = Brief van { $day }
    .what = Brief
erasure-left-calendar = Afspraak voor een agenda van { $day }
    .what = Afspraak voor een agenda
erasure-left-other = Ander bestand van { $day }
    .what = Ander bestand
erasure-unfinished = Het bestand is nog niet opnieuw geschreven. Oude delen staan er nog verzegeld in. Probeer het opnieuw.
erasure-list-missed = De lijst met nummers kon niet overal bewaard worden. Probeer het opnieuw.

## Inzage: what is written about one person, to be handed over

access-title = Wat er over jou is opgeschreven
# $day: 2026-11-22
access-contact-on = Contact op { $day }
# $count: a number
access-minutes = { $count } minuten
access-nothing-left-out = Niets is weggelaten.
# $count: a number
access-left-out = Weggelaten delen: { $count }. Vraag de organisatie waarom.
access-ground = Waarom dit is opgeschreven
access-called = Naam
access-languages = Talen
access-reach = Hoe je te bereiken bent
access-safe_to_call = Bellen
access-mind = Waar op gelet wordt
access-birth_year = Geboortejaar
access-guardian = Wie beslist
access-prefers = Met wie je liefst praat
access-home = Woonplaats
access-household = Huishouden
access-wish = Tolk
access-strengths = Wat goed gaat
access-notes = Notities
access-contact = Soort contact
access-present = Wie erbij was
access-themes = Waarover
access-line = In één zin
access-note = Notitie
access-next_step = Volgende stap
access-services = Hulp waarover we spraken
access-intake = Is gevraagd hoe het met je gaat
access-named = Hoe je het zelf noemt
access-cause = Waar het door komt, volgens jou
access-burden = Wat het zwaarst is
access-support = Wie of wat kracht geeft
access-tried = Wat al geprobeerd is
access-expects = Wat je hoopt
access-stuck = Wat liep vast
access-request = Vraag over jou
access-request_agreed = Wat daarover is afgesproken
access-agreement = Toestemming om te delen
access-passing_on = Doorgegeven bij gevaar
access-letter = Op papier
# $day: 2026-11-22
access-on = Opgeschreven op { $day }
access-signal = Signaal
access-doubt = Waarover twijfel is
access-weight = Hoe zwaar het weegt
access-wants = Wat je wilt
access-helps = Wat al helpt
access-asked = Wat is gevraagd
access-lead = Wie zorgt ervoor (regie)
access-referral = Hulp van
access-steps = Wat er is gedaan
access-bridging = Tijdens het wachten
access-barriers = Wat in de weg stond
access-mark = Gevoelige aantekening
access-why-confidence = Iemand anders vertelde dit, misschien in vertrouwen.
access-why-about_others = Dit gaat misschien over iemand anders.
access-why-working_note = Dit is een notitie voor het werk zelf.

# $clients, $contacts: how many came back and went again.
cli-erased-again = Opnieuw gewist. Mensen: { $clients }. Contacten: { $contacts }.
cli-erased-unreadable = Een lijst met gewiste nummers is niet te lezen. Kijk of alles weg is.

## What writing things down rests on: the organisation's, set once.

ground-title = Waarom je mag opschrijven
ground-text = De organisatie legt dit één keer vast, voor iedereen. Het is iets anders dan toestemming om te delen.
ground-kind = Grondslag (AVG, artikel 6)
ground-public_task = Publieke taak
ground-interest = Gerechtvaardigd belang
ground-duty = Wettelijke plicht
ground-contract = Overeenkomst met de persoon
ground-consent = Toestemming van de persoon
ground-consent-warning = Wie van hulp afhangt, kan moeilijk nee zeggen. Overleg met de functionaris (FG).
ground-line = Welke taak of welk belang?
ground-line-hint = Noem ook de uitzondering voor gezondheid (artikel 9).
ground-on = Besloten op
ground-saved = De grondslag staat vast.
ground-line-needed = Vul in welke taak of welk belang.
