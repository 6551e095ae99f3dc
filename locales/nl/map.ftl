### Sociale kaart.

map-title = Sociale kaart
map-search = Zoek hulp, een woord of een naam
map-filter-language = Taal
map-filter-theme = Thema
map-filter-municipality = Gemeente
map-filter-near = Dicht bij
map-filter-near-hint = Een plaats of een persoon
map-filter-near-client = { $name }, { $place }
map-filter-any = Alles
map-filter-clear = Wis alle keuzes
map-filters = Verfijnen
map-count =
    { $count ->
        [0] Niets gevonden
        [one] { $count } plek gevonden
       *[other] { $count } plekken gevonden
    }
map-count-shown = De eerste { $shown } van { $count }
map-more = Toon meer
map-instead = Niets met “{ $text }”. We zochten op: { $words }
map-national = Heel Nederland
map-fictional = Verzonnen, om te oefenen
# $km: a number, already written as the language does.
map-km = { $km } kilometer
map-checked-days =
    { $days ->
        [0] Vandaag gecontroleerd
        [one] Gisteren gecontroleerd
       *[other] { $days } dagen geleden gecontroleerd
    }
map-checked-months =
    { $months ->
        [one] Een maand geleden gecontroleerd
       *[other] { $months } maanden geleden gecontroleerd
    }
map-checked-never = Niet bekend wanneer dit is gecontroleerd
map-missing-title = Wat ontbreekt?
map-missing-text = We vonden niets dat past. Probeer minder keuzes.
map-missing-write = Schrijf op wat je zocht
map-missing-line = Gezocht en niet gevonden: { $text }
map-empty-title = De sociale kaart is nog leeg.
map-empty-text = Laad een bestand van je organisatie.

## A service
service-back = Terug naar de kaart
service-phones = Bellen
service-copy = Kopieer
service-copy-what = Kopieer { $what }
service-copied = Gekopieerd
service-email = E-mail
service-url = Website
service-url-hint = Kopieer het adres. Dit programma gaat niet op internet.
service-where = Waar
service-hours = Wanneer open
service-hours-between = { $days }: { $opens } tot { $closes }
service-for-whom = Voor wie
service-ages = Van { $from } tot en met { $to } jaar
service-ages-from = Vanaf { $from } jaar
service-ages-to = Tot en met { $to } jaar
service-apply = Aanmelden
service-fees = Kosten
service-interpretation = Tolk
service-languages = Talen
service-themes = Helpt bij
service-source = Bron
service-directory = Uit: { $name }
service-status-inactive = Nu niet actief
service-status-defunct = Bestaat niet meer
service-status-temporarily_closed = Tijdelijk dicht
service-gone = Deze hulp staat niet meer op de kaart.
service-attach = Zet bij een contact
service-attach-new = Bij een nieuw contact
service-attach-which = Bij welk contact?
service-attach-whom = Van wie is het contact?
service-attach-none = Deze persoon heeft nog geen contacten.

## Directories
directory-title = Bestanden van de kaart
directory-open = Bestanden
directory-intro = Een organisatie geeft je een bestand met hulp. Laad het hier.
directory-services =
    { $count ->
        [one] { $count } plek
       *[other] { $count } plekken
    }
directory-loaded = Geladen op { $day }
directory-built-in = Hoort bij het programma
directory-remove-what = Verwijder { $name }
directory-remove-ask = { $name } van de kaart halen?
directory-remove-text = Je contacten blijven zoals ze zijn.
directory-remove-yes = Ja, haal weg
directory-remove-no = Nee, laat staan
directory-removed = Van de kaart gehaald
directory-read-file = Kies een bestand
directory-read-folder = Kies een map
directory-reading = We lezen het bestand …
directory-cancelled = Gestopt. Er is niets veranderd.
directory-plan-title = { $name } is gelezen
directory-plan-text = Er is nog niets veranderd. Kijk even of het klopt.
directory-apply = Zet op de kaart
directory-applying = We zetten alles op de kaart …
directory-applied = Staat nu op de kaart
directory-discard = Toch niet
# Asked on leaving the page with a file that was read and not taken over. $name: its name.
directory-leave-ask = Wil je { $name } op de kaart zetten?
directory-leave-text = Het bestand is gelezen. Er is nog niets veranderd.
directory-counts = Wat erin zit
directory-count-organizations = Organisaties
directory-count-services = Soorten hulp
directory-count-locations = Plaatsen
directory-count-service_at_locations = Hulp per plaats
directory-count-languages = Talen
directory-count-schedules = Tijden
directory-count-phones = Telefoonnummers
directory-problems-none = Alles is goed gelezen.
directory-problems =
    { $count ->
        [one] { $count } punt om te weten
       *[other] { $count } punten om te weten
    }
directory-problems-more =
    { $count ->
        [one] En nog { $count } punt.
       *[other] En nog { $count } punten.
    }
directory-repaired =
    { $count ->
        [one] { $count } gerepareerd
       *[other] { $count } gerepareerd
    }
directory-refused =
    { $count ->
        [one] { $count } weggelaten
       *[other] { $count } weggelaten
    }
directory-problem-repaired = Gerepareerd
directory-problem-refused = Weggelaten
directory-problem-what = Wat
directory-problem-done = Gedaan
directory-problem-where = Waar
directory-problem-file = Bestand { $file }
directory-problem-line = regel { $line }
directory-problem-id = nummer { $id }
directory-problem-field = veld { $field }

## What was not as it should be in a file

map-problem-encoding = De letters stonden anders in het bestand. We lazen ze zo goed mogelijk.
map-problem-missing_id = Een nummer ontbrak. We maakten er een.
map-problem-duplicate_id = Dit nummer stond er twee keer.
map-problem-conflicting_copy = Twee keer hetzelfde, met verschil. De eerste telt.
map-problem-dangling_reference = Dit verwijst naar iets dat er niet is.
map-problem-missing_name = De naam ontbreekt.
map-problem-missing_number = Het telefoonnummer ontbreekt of klopt niet.
map-problem-unknown_status = We weten niet of dit open is. We denken van wel.
map-problem-bad_coordinates = De plek op de kaart klopt niet.
map-problem-bad_postcode = Dit is geen postcode van vier cijfers.
map-problem-bad_number = Dit getal kan niet.
map-problem-bad_date = Deze dag bestaat niet.
map-problem-bad_time = Deze tijd bestaat niet.
map-problem-unknown_language = Deze taal kennen we niet. Je kunt haar wel lezen.
map-problem-stray_quotes = Er stonden aanhalingstekens om. Die zijn weg.
map-problem-not_text = Hier stond een getal in plaats van tekst.
map-problem-not_a_record = Dit konden we niet begrijpen.
map-problem-too_long = Deze tekst was te lang. Het einde is weg.
map-problem-control_characters = Er stonden onleesbare tekens in. Die zijn weg.
map-problem-row_short = Deze regel is te kort.
map-problem-row_long = Deze regel is te lang.
map-problem-open_quote = Een aanhalingsteken gaat niet dicht.
map-problem-unknown_file = Dit bestand kennen we niet.
map-problem-duplicate_file = Dit bestand zit er twee keer in.
map-problem-unsafe_name = Deze bestandsnaam is niet veilig.
map-problem-broken_descriptor = De beschrijving van het pakket klopt niet. We lazen de bestanden.

## Why a file was not read at all

map-refused-unreadable = Dit bestand kunnen we niet openen. Er is niets veranderd. Kies een ander bestand.
map-refused-empty = Dit bestand is leeg. Er is niets veranderd.
map-refused-too_large = Dit bestand is te groot. Er is niets veranderd. Vraag een kleiner bestand.
map-refused-unpacks_too_large = Dit pakket wordt te groot als het opengaat. Er is niets veranderd.
map-refused-too_many_files = Er zitten te veel bestanden in. Er is niets veranderd.
map-refused-too_many_records = Er staat te veel in. Er is niets veranderd. Vraag een kleiner bestand.
map-refused-too_deep = Dit bestand zit vreemd in elkaar. Er is niets veranderd.
map-refused-cut_off = Het einde van dit bestand ontbreekt. Er is niets veranderd. Vraag het opnieuw.
map-refused-broken_json = Er zit een fout in dit bestand. Er is niets veranderd. Vraag het opnieuw.
map-refused-broken_zip = Dit pakket gaat niet open. Er is niets veranderd. Vraag het opnieuw.
map-refused-no_header = Boven de kolommen staan geen namen. Er is niets veranderd.
map-refused-nothing_inside = In dit bestand staat geen hulp. Er is niets veranderd.
map-refused-no_postcodes = In dit bestand staan geen postcodes. Er is niets veranderd.
map-refused-cancelled = Gestopt. Er is niets veranderd.

## The table of postcodes that the organisation loads

postcodes-title = Postcodes
postcodes-what = Met een tabel van postcodes meet Sleutelbos afstanden beter. Die krijg je van je organisatie.
postcodes-load = Tabel inlezen (CSV)
postcodes-load-other = Andere tabel inlezen
postcodes-loading = De tabel wordt gelezen…
postcodes-count =
    { $count ->
        [one] { $count } postcode
       *[other] { $count } postcodes
    }
postcodes-loaded =
    { $count ->
        [one] { $count } postcode ingelezen.
       *[other] { $count } postcodes ingelezen.
    }
postcodes-remove-ask = De tabel met postcodes verwijderen?
postcodes-remove-text = Postcodes die bij mensen staan, blijven staan.
postcodes-removed = De tabel is verwijderd.
