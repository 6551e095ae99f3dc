### Appointments, moments in which much changes, calls in a crisis, her own safety; and Today where it shows them.

# Cards of Today.
today-crisis = Eerst: crisis en belafspraken
today-appointments = Afspraken
today-appointments-today = Vandaag
today-appointments-past = Hoe ging het?
today-appointments-coming = Deze week
today-moments = Er verandert iets
today-new-appointment = Nieuwe afspraak
today-call-now = Vandaag bellen
today-call-on = Opnieuw bellen: { $day }
today-call-no-day = Nog geen dag om opnieuw te bellen
# $day: the day of the call; $called: who was called, a list.
today-crisis-was = Crisis op { $day }. Gebeld: { $called }
today-crisis-was-alone = Crisis op { $day }
visit-more = Wat kan nog meer bij dit bezoek?
visit-others =
    { $count ->
        [one] Toon ook van { $count } ander thuis
       *[other] Toon ook van { $count } anderen thuis
    }
visit-others-hint = Lees dit niet voor waar anderen bij zijn.

appointment-gp = Huisarts
appointment-interpreter = Tolk
appointment-visit = Bezoek
appointment-provider = Hulpverlener
appointment-call = Bellen
appointment-other = Iets anders
appointment-status-planned = Gepland
appointment-status-done = Geweest
appointment-status-missed = Niet gekomen
appointment-status-cancelled = Gaat niet door
appointment-status = Hoe ging het?
appointment-call-done = Gebeld
appointment-call-missed = Niet opgenomen
# $what: the kind of appointment; $name: for whom.
appointment-edit-for = Wijzig: { $what }, { $name }
appointment-not-alone = Niet alleen gaan
appointment-knows-who = Weet waar je bent: { $who }
appointment-no-time = Nog geen tijd
appointment-bring = Neem mee: { $what }

bring-identity = Identiteitsbewijs
bring-insurance = Zorgpas
bring-letter = De brief
bring-medicines = Medicijnen of de lijst
bring-calendar = Agenda
bring-questions = Vragen op papier
bring-money = Geld of ov-kaart
bring-childcare = Oppas voor de kinderen

appointment-form-new = Nieuwe afspraak
appointment-form-edit = Afspraak
appointment-form-kind = Wat voor afspraak?
appointment-form-who = Voor wie?
appointment-form-who-none = Zonder persoon
appointment-form-who-stays = Voor iemand anders? Maak een nieuwe afspraak.
appointment-form-day = Welke dag?
appointment-form-day-needed = Kies eerst een dag. Je tekst blijft staan.
appointment-form-start = Hoe laat?
appointment-form-minutes = Hoe lang?
appointment-form-with = Met wie?
appointment-form-place = Waar?
appointment-form-bring = Wat neem je mee?
appointment-form-safety = Jouw veiligheid
appointment-form-not-alone = Ik ga niet alleen
appointment-form-knows = Wie weet waar ik ben?
appointment-form-knows-hint = Spreek ook af hoe laat je laat weten dat het goed is.
appointment-form-language = Taal van het gesprek
appointment-form-note = Notitie
appointment-form-more = Meer
appointment-form-own = Dit is je eigen lijst. Er gaat niets naar de huisarts of anderen.

moment-eighteen = Wordt achttien
moment-moving = Verhuist
moment-decision = Besluit in de procedure
moment-benefits_stop = Uitkering stopt
moment-course_ends = Cursus eindigt
moment-family_reunion = Familie komt
moment-other = Iets anders
moment-new = Nieuw moment
moment-what = Wat verandert er?
moment-when = Wanneer?
moment-when-needed = Kies eerst een dag. Je tekst blijft staan.
moment-note = In een paar woorden
moment-form-new = Er verandert iets
moment-done = Gedaan
moment-done-for = Gedaan: { $what }, { $name }
moment-done-on = Gedaan op { $day }
moment-past = De dag is voorbij

called-emergency = 112
called-suicide = 113
called-gp = Huisarts
called-gp_post = Huisartsenpost
called-crisis_service = Crisisdienst
called-violence_at_home = Veilig Thuis
called-sexual_violence = Centrum Seksueel Geweld
called-police = Politie
called-municipality = Wijkteam
called-family = Familie of vrienden
called-coordinator = Coördinator of supervisor
called-other = Iemand anders
crisis-call-new = Crisis opschrijven
crisis-call-form-new = Na een crisis
crisis-call-form-edit = Crisis van { $day }
crisis-call-first = Is er nu gevaar? Bel eerst. Schrijf daarna.
crisis-call-card = Crisiskaart
crisis-call-when = Welke dag was het?
crisis-call-when-needed = Kies eerst een dag. Je tekst blijft staan.
crisis-call-start = Hoe laat?
crisis-call-called = Wie is er gebeld?
crisis-call-whom = Wie heb je gesproken?
crisis-call-agreed = Wat is afgesproken?
crisis-call-again = Wanneer bel je opnieuw?
crisis-call-done = Klaar
crisis-call-done-for = Klaar na crisis: { $name }
crisis-call-done-on = Klaar op { $day }

client-days = Afspraken en momenten
client-days-appointments = Afspraken
client-days-moments = Momenten
client-days-crisis = Na een crisis
client-days-empty = Nog geen afspraken of momenten.
# $count: how many are not shown
client-days-earlier = Eerder ({ $count })
client-days-edit = Wijzig
client-days-remove-appointment = Verwijder deze afspraak
client-days-remove-moment = Verwijder dit moment
client-days-remove-crisis = Verwijder deze crisis
today-draft-appointment = Afspraak van { $when }
today-draft-moment = Moment van { $when }
today-draft-crisis_call = Crisis van { $when }

access-appointment = Afspraak
access-appointment_note = Notitie bij een afspraak
access-safety = Veiligheid van de sleutelpersoon
access-moment = Er verandert iets
access-crisis_call = Crisis
access-agreed = Afgesproken na een crisis

crisis-local = In jouw buurt
crisis-local-what = Deze nummers heb je zelf opgeschreven.
crisis-local-none = Nog geen nummers uit jouw buurt.
crisis-local-locked = Ontgrendel de kluis om je eigen nummers te zien.
crisis-local-add = Nummer toevoegen
crisis-local-edit = Wijzig { $name }
crisis-local-called = Wie neemt op?
crisis-local-called-hint = Bijvoorbeeld: huisartsenpost, wijkteam of crisisdienst.
crisis-local-number = Nummer
crisis-local-number-needed = Schrijf een nummer op dat je kunt bellen.
crisis-local-called-needed = Schrijf op wie er opneemt.
crisis-local-hours = Wanneer?
crisis-local-municipality = Voor welke gemeente?
crisis-local-everywhere = Overal waar ik werk
crisis-local-outside = Toon deze nummers ook als de kluis op slot is
crisis-local-outside-hint = Ze staan dan leesbaar op dit apparaat. Zet er alleen instellingen in.
