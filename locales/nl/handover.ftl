### Mensen overdragen: people handed over to another key person, by a sealed file.

hand-title = Mensen overdragen
more-hand = Geef mensen door, of neem ze over

## The statement for who gave: kept as a text file

hand-statement-title = Verklaring van overdracht
# $name: the other key person
hand-statement-to = Overgedragen aan { $name }
# $given and $receipt: 2026-11-22
hand-statement-days = Gegeven op { $given }. Ontvangen op { $receipt }.
# $count: how many people
hand-statement-accepted = Overgenomen personen: { $count }
hand-statement-declined = Niet overgenomen personen: { $count }
# $count: how many were taken over and are still here
hand-statement-kept = Hier nog niet gewist: { $count }. Daar is na het overdragen nog iets over opgeschreven.
# $count: how many wait for another machine
hand-statement-leaving = Hier verwijderd: { $count }. Na uitwisselen met je andere apparaat is het gewist.
# $day: 2026-11-22
hand-statement-until = Het is een vervanging tot { $day }. Hier is niets gewist.

## Her own card

hand-card = Mijn ontvangstkaart
hand-card-what = Met deze kaart kan een collega mensen aan jou overdragen. De kaart is niet geheim.
hand-name = Jouw naam op de kaart
hand-card-save = Kaart bewaren
hand-card-saved = De kaart is bewaard.
# $check: two groups of four signs
hand-check = Controle: { $check }
hand-check-what = Lees deze tekens voor aan de telefoon. Zijn ze gelijk, dan klopt het.

## Giving

hand-give = Overdragen
hand-give-whom = Wie draag je over?
hand-give-nobody = Er is nu niemand om over te dragen.
hand-give-away = Wie al is overgedragen, staat hier niet bij.
hand-give-card = Kaart van de ontvanger kiezen
hand-give-to = Naam van de ontvanger
hand-give-name = Jouw naam
hand-give-name-hint = Zo weet de ontvanger van wie het komt.
hand-give-until = Vervanging tot
hand-give-until-hint = Laat dit leeg als je voorgoed overdraagt.
hand-give-shared = Ook contacten met anderen erbij
hand-give-shared-hint = Daarin kan iets over een ander staan.
hand-give-own = Jouw eigen deel gaat nooit mee.
hand-give-stays = Alles blijft bij jou tot het ontvangstbewijs er is.
hand-give-save = Bestand maken
hand-give-saved = Het bestand is gemaakt. Geef het aan de ontvanger.

## Receiving

hand-take = Ontvangen
hand-take-what = Kies het bestand dat je kreeg. Daarna kies je per persoon.
hand-take-open = Bestand openen
# $name: who gives
hand-take-from = Van { $name }
hand-take-until = Het is een vervanging tot { $day }.
hand-take-person = Deze persoon overnemen
hand-take-signals = Open signalen
hand-take-nobody = Nog niemand heeft de regie
# $lead: an organisation
hand-take-lead = Regie: { $lead }
hand-take-referrals = Samen naar hulp
hand-take-appointments = Afspraken
hand-take-contacts = Laatste contacten
# $count: how many contacts come along
hand-take-count = Contacten: { $count }
# $count: how many agreements
hand-take-ask = Afspraken om te delen die je opnieuw vraagt: { $count }
# $name: somebody in this vault
hand-take-likely = Misschien ken je deze persoon al: { $name }
hand-take-back = Deze persoon komt terug van de vervanging.
hand-take-yes = Keuze bewaren
hand-take-none = Wie je niet kiest, blijft bij de ander.
hand-taken = De overdracht is opgeschreven. Bewaar nu het ontvangstbewijs.
# $count: how many people who came back
hand-taken-kept = { $count ->
    [one] Bij één persoon schreef je zelf iets op. Dat staat er nog, apart.
   *[other] Bij { $count } personen schreef je zelf iets op. Dat staat er nog, apart.
}
hand-receipt-save = Ontvangstbewijs bewaren
hand-receipt-saved = Het ontvangstbewijs is bewaard. Geef het terug aan de ander.

## What was handed over

hand-list = Eerdere overdrachten
hand-list-none = Er is nog niets overgedragen.
# $name: the other; $day: a day
hand-list-given = Aan { $name }, { $day }
hand-list-taken = Van { $name }, { $day }
hand-list-waiting = Wacht op het ontvangstbewijs
# $accepted and $declined: numbers
hand-list-done = Overgenomen: { $accepted }. Niet overgenomen: { $declined }.
hand-list-until = Vervanging tot { $day }
hand-receipt-open = Ontvangstbewijs openen
hand-receipt-what = Na het ontvangstbewijs wordt gewist wie is overgenomen. Dat kan niet terug.
# $count: how many wait for another machine
hand-list-leaving = Hier verwijderd: { $count }. Je andere apparaat moet nog uitwisselen. Dan is het gewist.
hand-take-back-give = Toch niet overdragen
hand-take-back-ask = Toch niet overdragen?
# $name: the other key person, in each of these
hand-take-back-why = Bel eerst { $name }. Misschien is het bestand al gebruikt.
hand-take-back-two = Dan staat dezelfde persoon bij jullie allebei.
hand-take-back-no = Nee, laat staan
hand-unsure = Teruggehaald, zonder antwoord van { $name }
hand-unsure-what = Misschien staat deze persoon ook bij { $name }. Bel en spreek af wie verdergaat.
hand-kept = { $name } heeft overgenomen. Hier staat nog iets nieuws.
hand-kept-what = Geef door wat je na het overdragen opschreef. Wis daarna hier.
hand-kept-back = { $name } gaf deze persoon terug. Hier staat nog iets nieuws.
hand-kept-back-what = Neem over wat je tijdens de vervanging opschreef. Wis daarna deze.
hand-settle = Wij hebben het besproken
hand-settle-ask = Staat deze persoon alleen nog bij jou?
hand-settle-what = { $name } heeft het bestand niet gebruikt, of alles gewist.
hand-settle-yes = Ja, alleen bij mij
hand-take-still = Deze personen staan nu nog bij { $name }. Vraag of dit bestand nog geldt.
hand-given-mark = Overgedragen aan { $name }
hand-given-what = Wacht op het ontvangstbewijs. Wat je nu opschrijft, gaat niet mee.
hand-lent-mark = Nu bij { $name }, als vervanging
# $day: a day
hand-lent-until = Tot { $day }. Wat je hier opschrijft, gaat niet mee.
hand-borrowed-mark = Vervanging voor { $name }
hand-borrowed-until = Tot { $day }. Geef daarna terug.
hand-taken-mark = Overgenomen van { $name }
hand-taken-wait = Bewaar het ontvangstbewijs en geef het terug. Tot dan staat deze persoon ook bij { $name }.
hand-open = Naar overdragen
hand-go-back = Teruggeven
hand-statement-save = Verklaring bewaren
hand-statement-saved = De verklaring is bewaard.

## Why a file is refused

hand-refused-other = Dit is geen bestand van een overdracht. Er is niets veranderd.
hand-refused-not_yours = Dit bestand is voor een andere kaart. Er is niets veranderd.
hand-refused-damaged = Dit bestand is niet heel. Vraag het opnieuw. Er is niets veranderd.
hand-refused-newer = Dit bestand komt uit een nieuwer programma. Er is niets veranderd.
hand-refused-too_large = Dit bestand is te groot. Er is niets veranderd.
hand-refused-not_theirs = De afzender klopt niet. Bel de ander. Er is niets veranderd.
hand-refused-already = Dit bestand is al gebruikt. Er is niets veranderd.
hand-refused-unknown = Deze overdracht is hier niet bekend. Er is niets veranderd.
hand-refused-is_receipt = Dit is een ontvangstbewijs. Open het bij het ontvangstbewijs.
hand-refused-is_handover = Dit is een overdracht. Open het bij Ontvangen.
hand-refused-own = Dit is je eigen kaart. Kies de kaart van de ander.
hand-refused-no_card = Dit is geen ontvangstkaart. Vraag de ander om de kaart.
