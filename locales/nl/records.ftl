### Words that came with lists, retention and history of more records.

## Lists to take along
sheet-list-signals = Signalen
sheet-list-referrals = Samen naar hulp
sheet-signal-kind = Soort
sheet-signal-signal = Signaal
sheet-signal-doubt = Twijfel
sheet-signal-what = Wat opviel
sheet-noticed-by = Wie het zag
sheet-since = Sinds
sheet-lead = Wie zorgt ervoor
sheet-lead-name = Naam daarvan
sheet-lead-since = Zorgt ervoor sinds
sheet-closed = Afgesloten op
sheet-outcome = Hoe het afliep
sheet-to = Naar wie
sheet-barriers = Wat in de weg staat
sheet-wants = Wil hulp
sheet-fixed = Afspraak gemaakt
sheet-been = Is er geweest
sheet-started = Hulp is begonnen
sheet-after = Na hoeveel dagen
sheet-refused = Waarom geweigerd
sheets-whether-names = Met namen?
sheets-with-names = Met namen en eigen tekst
sheets-without-names = Zonder namen
sheets-never-marks = Gevoelige gegevens staan nooit in een lijst. Denk na wie dit leest.

## How long what is kept, and what goes
term-loose_appointments = Afspraken zonder persoon
term-loose_requests = Vragen aan jou zonder persoon
# $count, in each of these
erasure-count-appointments = Afspraken: { $count }
erasure-count-requests = Vragen van anderen: { $count }

## The agenda as a PDF
agenda-pdf = Bewaar als PDF
agenda-pdf-saved = De PDF is bewaard.
dialog-agenda = Waar bewaar je de agenda?

## History: fields, and what kind of record
history-record-concern = Signaal of twijfel
history-record-referral = Samen naar hulp
history-record-agreement = Toestemming om te delen
history-record-appointment = Afspraak
history-record-request = Vraag aan jou
history-told-word = Bericht terug gegeven
history-withdrawn = Ingetrokken op
history-accepted = Aangenomen op
history-done = Klaar op
history-declined = Niet aangenomen op
history-which-step = Stap
history-step-day = Dag van de stap
