### Lists and appointments that she takes along as a file.

sheets-title = Lijsten en agenda
more-sheets = Neem je uren, contacten of afspraken mee
sheets-leaves = Dit bestand gaat uit de kluis
sheets-leaves-text = Wie het bestand heeft, kan het lezen. Haal het weg als je klaar bent.
sheets-calendar = Agenda
sheets-calendar-what = Je afspraken en volgende stappen, voor de agenda op je telefoon.
sheets-calendar-neutral = Er staat alleen “Afspraak” of “Te doen”. Geen naam, geen plek.
sheets-calendar-save = Bewaar voor mijn agenda
sheets-calendar-saved = Het agendabestand is bewaard. Haal het weg als je klaar bent.
sheets-list = Lijst
sheets-which = Welke lijst?
sheets-days = Welke dagen?
sheets-from = Van
sheets-to = Tot en met
sheets-this-month = Deze maand
sheets-last-month = Vorige maand
sheets-this-year = Dit jaar
sheets-days-needed = Kies twee dagen. De eerste komt niet na de laatste.
sheets-kind = Wat voor bestand?
sheet-kind-xlsx = Excel (xlsx)
sheet-kind-csv = Tekst (csv)
sheets-names = In deze lijst staan namen.
sheets-no-names = In deze lijst staan geen namen.
sheets-save = Bewaar de lijst
sheets-saved = De lijst is bewaard. Haal het bestand weg als je klaar bent.

sheet-list-contacts = Contacten
sheet-list-hours = Uren
sheet-list-people = Mensen
sheet-day = Dag
sheet-start = Tijd
sheet-people = Mensen
sheet-kind = Soort contact
sheet-minutes = Minuten
sheet-role = Rol
sheet-language = Taal
sheet-interpreter = Tolk
sheet-themes = Thema
sheet-line = Waar het over ging
sheet-step = Volgende stap
sheet-step-until = Volgende stap tot en met
sheet-travel = Kilometers
sheet-count = Hoeveel mensen
sheet-called = Naam
sheet-languages = Talen
sheet-place = Plaats
sheet-household = Huishouden
sheet-wish = Wens voor een tolk
sheet-status = Status
sheet-status-active = Je helpt nu
sheet-status-closed = Afgesloten
sheet-last-contact = Laatste contact

# Titles in a calendar: they lie on a phone and must tell nothing.
calendar-appointment = Afspraak
calendar-step = Te doen
