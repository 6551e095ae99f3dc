### Signals, who takes care of it, going together to help, Wie doet wat.

## On the page of a person
signals-title = Signalen
signals-none = Geen open signaal.
signals-closed = Afgesloten signalen
signal-write = Signaal opschrijven
doubt-write = Ik twijfel hierover

## A signal, and a doubt
signal-title = Signaal
doubt-title = Ik twijfel hierover
signal-about = Over { $name }
signal-gone = Dit signaal is er niet meer.
signal-form-new = Signaal opschrijven
signal-form-edit = Signaal aanpassen
doubt-form-new = Ik twijfel hierover
doubt-form-edit = Twijfel aanpassen
signal-whom = Over wie gaat het?
signal-whom-needed = Kies over wie het gaat.
signal-noticed = Wat viel je op?
signal-noticed-hint = Eén zin is genoeg.
signal-noticed-needed = Schrijf in één zin op wat je opviel.
doubt-label = Wat is er over deze persoon gezegd?
doubt-label-hint = Schrijf geen uitslag van een test op.
doubt-label-needed = Schrijf op waar je aan twijfelt.
doubt-why = Waarom twijfel je?
doubt-asked = Wat heb je gevraagd, en aan wie?
signal-themes = Waar gaat het over?
signal-themes-all = Alle thema’s
signal-note = Vertel er meer over
signal-noticed-by = Wie zag het het eerst?
signal-since = Sinds wanneer?
signal-weight = Hoe zwaar is het? In eigen woorden
signal-weight-hint = Bijvoorbeeld: elke nacht wakker
signal-wants = Wat wil deze persoon zelf?
signal-helps = Wat helpt nu al?
signal-social-first = Kan dit eerst dichtbij huis?
signal-social-first-hint = Denk aan wijkteam, taalles, buurthuis of geloofsgemeenschap.
signal-step = Volgende stap
signal-step-what = Wat ga je doen?
signal-edit = Aanpassen
signal-delete = Verwijderen
signal-delete-ask = Dit signaal verwijderen?
signal-delete-text = De regie en de stappen gaan ook weg.
signal-delete-yes = Ja, verwijder
signal-delete-no = Nee, bewaar
signal-close = Afsluiten
signal-close-ask = Hoe is het afgelopen?
doubt-close-ask = Wat is er met de twijfel gebeurd?
signal-close-on = Op welke dag?
signal-close-outcome = Hoe liep het af?
signal-close-needed = Kies hoe het afliep.
signal-closed-on = Afgesloten op { $day }
signal-reopen = Weer openen
signal-next-none = Nog geen stap afgesproken.
signal-next-add = Stap afspreken

## Who takes care of it
lead-title = Wie zorgt ervoor? (regie)
lead-nobody = Nog niemand
lead-nobody-text = Spreek af wie dit oppakt.
lead-since = Sinds { $day }
lead-take = Ik doe dit
lead-give = Overdragen
lead-ask = Iemand vragen
lead-release = Loslaten
lead-take-title = Jij zorgt ervoor
lead-give-title = Aan wie draag je over?
lead-release-title = De regie loslaten?
lead-release-text = Daarna zorgt nog niemand ervoor.
lead-organisation = Organisatie
lead-organisation-needed = Vul een organisatie in.
lead-role = Functie
lead-role-myself = Sleutelpersoon
lead-name = Naam
lead-on = Vanaf welke dag?
lead-asked-on = Wanneer heb je het gevraagd?
lead-answer = Heeft diegene al ja gezegd?
lead-answer-yes = Ja
lead-answer-not-yet = Nog niet
lead-reason = Waarom?
## A lead of who handed the person over
lead-anew = Zorg jij hier nu voor?
lead-anew-why = Wie deze persoon overdroeg, zorgde hiervoor.
lead-anew-yes = Ja, ik
lead-anew-no = Nee, nog niemand
# Begins the field that asks why. $name: who handed the person over
lead-anew-reason = Overgenomen van { $name }
# Beside who has the lead, in a list
lead-anew-mark = nog niet overgenomen

## The answer
lead-waiting = Gevraagd op { $day }, nog geen antwoord
lead-waiting-still = Tot dan blijft de regie waar die nu is.
lead-accepted = Diegene zegt ja
lead-declined = Diegene zegt nee
lead-declined-title = Waarom niet?
lead-history = Hoe het ging
lead-history-took = Vanaf { $day }
lead-history-declined = Nee gezegd op { $day }
lead-history-asked = Gevraagd op { $day }
lead-history-released = Losgelaten op { $day }
lead-keep = Bewaren

## Going together to help
refer-title = Samen naar hulp
refer-none = Nog nergens samen naartoe.
refer-new = Samen naar hulp
refer-here = Samen hierheen
refer-whom = Wie gaat er mee?
refer-to = Waar naartoe?
refer-to-hint = Zoek op de sociale kaart, of typ een naam.
refer-to-needed = Vul in waar jullie naartoe gaan.
refer-to-typed = Gebruik “{ $name }”
refer-care = Is dit geestelijke gezondheidszorg (GGZ)?
refer-care-hint = Dan telt het programma de wachttijd.
refer-care-yes = Ja
refer-care-no = Nee
refer-concern = Voor welk signaal?
refer-start = Beginnen
refer-with = Samen met { $name }
refer-gone = Deze stap naar hulp is er niet meer.
refer-edit = Aanpassen
refer-note = Notitie
refer-bridging = Wat helpt tijdens het wachten?
refer-bridging-none = Nog niets afgesproken voor het wachten.
refer-bridging-add = Opschrijven
refer-service = Bekijk deze plek
refer-stage = Hoe ver is het?
refer-next = Volgende: { $step }
refer-done = Klaar: { $outcome }
refer-steps = Kleine stappen
refer-step-set = Gedaan op { $day }
refer-step-not = Nog niet
refer-step-skipped = Overgeslagen
refer-step-on = Op welke dag?
refer-step-keep = Deze stap is gedaan
refer-step-undo = Haal deze stap weg
refer-stage-none = Nog geen stap gezet
refer-barriers = Wat staat in de weg?
refer-barriers-hint = Tik aan wat speelt.
refer-barrier-done-for = Wat is gedaan aan: { $barrier }
refer-stop = Het lukt niet
refer-stop-title = Waarom stopt het?
refer-outcome = Hoe liep het af?
refer-outcome-needed = Kies hoe het afliep.
refer-refused-why = Waarom zei de plek nee?
refer-outcome-on = Op welke dag?
refer-reopen = Toch verder
refer-delete = Verwijderen
refer-delete-ask = Deze stap naar hulp verwijderen?
refer-delete-text = De stappen gaan ook weg.

## How long it takes, beside the norm
clock-title = Hoe lang duurt het?
clock-waiting =
    { $weeks ->
        [0] Nog geen week bezig
        [one] { $weeks } week bezig
       *[other] { $weeks } weken bezig
    }
clock-norm = Norm: { $weeks } weken.
clock-intake-until = Eerste gesprek uiterlijk { $day }.
clock-intake-past = Eerste gesprek had er { $day } moeten zijn.
clock-intake-reached = Eerste gesprek was { $day }.
clock-intake-late = Eerste gesprek was { $day }, later dan de norm.
clock-start-until = Hulp begint uiterlijk { $day }.
clock-start-past = Hulp had { $day } moeten beginnen.
clock-start-reached = Hulp begon { $day }.
clock-start-late = Hulp begon { $day }, later dan de norm.
clock-took =
    { $weeks ->
        [0] Hulp begon binnen een week
        [one] Hulp begon na { $weeks } week
       *[other] Hulp begon na { $weeks } weken
    }

## Texts to read out
script-title = Teksten om voor te lezen
script-language = In welke taal?
script-copy = Kopieer deze tekst
script-copied = Gekopieerd
script-source = Bron: { $source }. Kijk dit na vóór { $day }.
script-own_risk = Over het eigen risico
script-travel = Over reiskosten
script-waiting = Over lang wachten
# $amount is an amount of euros, $year the year it holds for.
script-own_risk-text = De huisarts is gratis. Dat geldt ook voor hulp bij de huisarts zelf. Voor andere zorg betaal je eerst een deel zelf. Dat heet het eigen risico. In { $year } is dat hoogstens { $amount } per jaar. Jonger dan 18? Dan betaal je dit niet. Vaak mag je in delen betalen. Vraag dat aan je zorgverzekeraar.
script-travel-text = Is de reis te ver of te duur? Dan ben je niet de enige. Vraag of het gesprek dichterbij kan, of via beeldbellen. Vraag de gemeente of zij de reis kan betalen. Vraag het ook aan de zorgverzekeraar. Bel dus eerst, en ga daarna. Ik kan samen met je bellen.
script-waiting-text = Je moet wachten op hulp. De norm is { $intake } weken tot het eerste gesprek. Tot de behandeling is het { $total } weken. Duurt het langer? Dan mag je zorgverzekeraar helpen zoeken. Bel en zeg: ik wil zorgbemiddeling. Dat kost niets. Gaat het slechter? Bel dan de huisarts.

## Wie doet wat
board-title = Wie doet wat
board-what = Open signalen, en hoe ver de hulp is.
board-empty = Er staat niets open.
board-empty-text = Viel je iets op? Schrijf dan een signaal op.
board-view = Hoe wil je het zien?
board-view-list = Lijst
board-view-board = Bord
board-list-nobody = Nog niemand zorgt ervoor
board-list-past = De tijd is voorbij
board-list-rest = Loopt
board-column-signal = Nog niet samen naar hulp
board-column-empty = Niets
board-move = Verplaats
board-move-what = Verplaats: { $what }
board-move-to = Waar staat het nu?
board-hint = Pijltje opzij verplaatst. Slepen kan ook.
board-closes = Tot { $day }
board-past = Tijd voorbij
more-board = Wie zorgt ervoor, en hoe ver is de hulp

## On Vandaag
today-signals = Nog niemand zorgt ervoor
today-signals-all = Bekijk Wie doet wat
today-signals-count =
    { $count ->
        [one] Bekijk { $count } signaal in Wie doet wat
       *[other] Bekijk alle { $count } in Wie doet wat
    }
today-clocks = Wacht langer dan de norm
today-draft-concern = Signaal van { $when }

## Closing somebody for whom something is still to be done
client-close-ask = Er staat nog iets open
client-close-signals =
    { $count ->
        [one] Eén open signaal: wat gebeurt ermee?
       *[other] { $count } open signalen: wat gebeurt ermee?
    }
client-close-referrals =
    { $count ->
        [one] Eén keer samen naar hulp: hoe liep het af?
       *[other] { $count } keer samen naar hulp: hoe liep het af?
    }
client-close-stay = Blijft open in Wie doet wat
# Appointments, calls in a crisis, moments, next steps.
client-close-days =
    { $count ->
        [one] Eén afspraak of stap: gaat die door?
       *[other] { $count } afspraken en stappen: gaan die door?
    }
client-close-days-end = Nee, dit stopt
client-close-days-stay = Ja, blijft op Vandaag

## Something sensitive
mark-title = Gevoelig
mark-what = Dit staat in geen lijst en is niet te zoeken.
mark-needed = Schrijf dit alleen op als het echt nodig is.
mark-write = Iets gevoeligs opschrijven
mark-mark = Wat moet je weten?
mark-mark-needed = Schrijf op wat je moet weten.
mark-purpose = Waarvoor is het nodig?
mark-purpose-needed = Schrijf op waarvoor het nodig is.
mark-until-when = Tot wanneer is het nodig?
mark-until-needed = Kies een dag.
mark-until = Nodig tot { $day }
mark-knows-ask = Weet deze persoon dat het hier staat?
mark-knows-needed = Kies ja of nee.
mark-knows-yes = Ja
mark-knows-no = Nee
mark-knows = deze persoon weet het
mark-knows-not = deze persoon weet het niet
mark-past = De dag is voorbij. Haal het weg als het kan.
