### Toestemming: what may be told to whom, and the one exception. It is about passing on only.

share-title = Toestemming om te delen
share-none = Er is nog geen toestemming. Dan komt er ook niets in een brief.
share-only = Dit gaat alleen over doorvertellen aan anderen.
share-new = Toestemming opschrijven
share-edit = Aanpassen
share-edit-title = Toestemming aanpassen
share-with = Met wie mag je delen?
share-name = Naam of functie
share-items = Wat mag die weten?
share-items-none = Kies eerst wat gedeeld mag worden.
share-concerns = Welke signalen?
share-why = Waarvoor?
share-language = In welke taal is het uitgelegd?
share-explained-by = Wie legde het uit?
share-explained-by-hint = Leeg betekent: jij zelf.
share-helper = Wie tolkte toen?
share-helper-warning = Familie of een kennis tolkte. Vraag het liever nog eens met een tolk. Je kunt dit gewoon bewaren.
share-minor-warning = Een kind tolkte. Vraag het nog eens met een tolk. Je kunt dit gewoon bewaren.
share-agreed-by = Wie vindt het goed?
share-child-warning = Deze persoon is nog jong. Vraag ook wie beslist.
share-given = Sinds welke dag?
share-until = Tot en met welke dag?
share-until-hint = Leeg betekent: tot het wordt ingetrokken.
# $day, in each of these
share-since-day = Sinds { $day }
share-until-day = Tot en met { $day }
share-withdrawn-day = Ingetrokken op { $day }
# $who: with whom, $day: the last day
share-ending = Toestemming loopt af op { $day }: { $who }
# $who: with whom
share-ask-anew = Opnieuw vragen: toestemming voor { $who }
share-ask-anew-why = Hierin staat de vorige sleutelpersoon. Daarom geldt het niet meer.
share-again = Opnieuw afspreken
share-not-again = Wil niet meer delen
share-withdraw = Intrekken
share-keep = Toch niet intrekken
share-letter = Brief maken

## The exception: Veilig Thuis or acute danger

share-danger = Zonder toestemming, bij gevaar
share-danger-text = Dit mag alleen bij acuut gevaar of voor Veilig Thuis. Deel dan het minste dat nodig is.
share-danger-past = Een brief kan tot een week daarna. Is er weer gevaar? Schrijf het opnieuw op.
share-danger-new = Doorgeven bij gevaar opschrijven
share-danger-edit = Doorgeven bij gevaar aanpassen
share-danger-to = Aan wie?
share-danger-on = Op welke dag?
share-danger-reason = Waarom kon het niet wachten?
share-danger-consulted = Met wie heb je overlegd?
share-danger-consulted-hint = Was er geen tijd? Schrijf dat hier.
share-danger-items = Wat was echt nodig?
share-danger-told = Is het aan de persoon verteld?
share-danger-told-yes = Ja
share-danger-told-no = Nee
share-danger-why-not = Waarom niet?
share-danger-missing = Vul dit in. Later moet je kunnen uitleggen waarom.

## Who may be told
receiver-gp = Huisarts
receiver-care = Zorgverlener
receiver-wijkteam = Wijkteam
receiver-municipality = Gemeente
receiver-refugee_work = VluchtelingenWerk
receiver-school = School of taalschool
receiver-ggd = GGD
receiver-other = Iemand anders

danger-veilig_thuis = Veilig Thuis
danger-acute = Hulp bij acuut gevaar

## What may be told; also the headings in a letter
item-name = Naam
item-birth_year = Geboortejaar
item-reach = Hoe te bereiken
item-language = Taal en tolk
item-place = Woonplaats
item-household = Huishouden
item-wishes = Wat de persoon wil
item-question = De vraag
item-concerns = Signalen
item-strengths = Wat goed gaat
item-appointments = Afspraken

## Who agreed
agreed-by-self = De persoon zelf
agreed-by-parent = Een ouder
agreed-by-both_parents = Beide ouders
agreed-by-self_and_parent = De persoon en een ouder
agreed-by-guardian = De voogd
agreed-by-representative = Iemand die mag beslissen

## How it stands with it today
agreement-valid = Geldt
agreement-not_yet = Geldt nog niet
agreement-past = Verlopen
agreement-withdrawn = Ingetrokken
