### Words for choices. The part after the first hyphen is the stable word in the file.

## What kind of contact it was
kind-home_visit = Huisbezoek
kind-phone = Telefoon
kind-message = Bericht
kind-along_to_gp = Mee naar de huisarts
kind-along_elsewhere = Ergens mee naartoe
kind-office = Op mijn werkplek
kind-group = Groep
kind-professional = Overleg

## The role the key person had
role-informing = Uitleg geven
role-mediating = Bemiddelen
role-exploring = Verkennen
role-advising = Advies geven
role-accompanying = Meegaan

## What it was about
theme-sleep = Slecht slapen
theme-head_full = Hoofd vol
theme-concentration = Aandacht erbij houden
theme-loss = Verlies
theme-loneliness = Alleen zijn
theme-family = Familie
theme-parenting = Opvoeden
theme-school = School
theme-health = Lichaam
theme-care_system = Hoe zorg werkt
theme-dutch = Nederlands leren
theme-integration = Inburgeren
theme-work = Werk
theme-daytime = Iets te doen
theme-money = Geld
theme-housing = Wonen
theme-procedure = Papieren
theme-substance_use = Drank, drugs, gokken
theme-aggression = Boosheid
theme-violence_at_home = Geweld thuis
theme-sexual_violence = Seksueel geweld
theme-suicide = Niet meer willen leven
# Shown instead of a sensitive theme when somebody looks over the shoulder.
theme-neutral = Ander thema

## Who else was present
present-partner = Partner
present-child = Kind
present-family = Familie
present-friend = Vriend of kennis
present-interpreter = Tolk
present-care = Huisarts of zorg
present-municipality = Gemeente of wijkteam
present-volunteer = Vrijwilliger
present-teacher = Leraar
present-other = Iemand anders
present-nobody = Niemand anders

## Who interpreted
interpreter-not_needed = Niet nodig
interpreter-myself = Ikzelf
interpreter-professional_remote = Tolk op afstand
interpreter-professional_in_room = Tolk in de kamer
interpreter-family_or_friend = Familie of kennis
interpreter-minor = Een kind
interpreter-missing = Er was geen tolk

## How well somebody reads a language
reading-unknown = Lezen: niet gevraagd
reading-not = Leest dit niet
reading-a_little = Leest dit een beetje
reading-well = Leest dit goed

## Whether it is safe to call
safe-unknown = Niet gevraagd
safe-safe = Veilig om te bellen
safe-not_safe = Niet veilig om te bellen

## Whom somebody would rather speak with
prefers-woman = Liefst met een vrouw
prefers-man = Liefst met een man

## What somebody wants by way of an interpreter
wish-not_needed = Geen tolk nodig
wish-phone = Tolk per telefoon
wish-video = Tolk per video
wish-in_person = Tolk in de kamer

## Languages
language-nl = Nederlands
language-en = Engels
language-ar = Arabisch
language-ti = Tigrinya
language-fa = Farsi
language-prs = Dari
language-ps = Pasjtoe
language-kmr = Koerdisch (Kurmanci)
language-ckb = Koerdisch (Sorani)
language-tr = Turks
language-so = Somalisch
language-uk = Oekraïens
language-ru = Russisch
language-am = Amhaars
language-fr = Frans
language-es = Spaans
language-pl = Pools
language-ur = Urdu
language-sw = Swahili
language-pt = Portugees
# A language that is not in the list, by its code.
language-other = Andere taal ({ $code })

## How heavy it was, 0 to 4
heaviness-0 = Licht
heaviness-1 = Een beetje zwaar
heaviness-2 = Zwaar
heaviness-3 = Heel zwaar
heaviness-4 = Te zwaar

## How she is, 0 to 4
energy-0 = Leeg
energy-1 = Weinig
energy-2 = Gewoon
energy-3 = Goed
energy-4 = Vol
tension-0 = Rustig
tension-1 = Een beetje
tension-2 = Gespannen
tension-3 = Heel gespannen
tension-4 = Te veel

## Days of the week, as a directory writes them
day-every = elke dag
day-MO = maandag
day-TU = dinsdag
day-WE = woensdag
day-TH = donderdag
day-FR = vrijdag
day-SA = zaterdag
day-SU = zondag
