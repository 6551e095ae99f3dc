### The same vault on a second machine, through a folder that another program keeps the same.

exchange-title = Twee apparaten
exchange-none = Nu staat je kluis op één apparaat
exchange-what = Je kunt dezelfde kluis op een laptop en een tablet gebruiken.
exchange-choose = Kies de gedeelde map
exchange-now = Uitwisselen
exchange-last = Laatst uitgewisseld
exchange-never = Nog niet
exchange-run = Wissel nu uit
exchange-busy = Er wordt uitgewisseld…
# $received and $sent: numbers of changes
exchange-done = Binnengekomen: { $received }. Klaargezet: { $sent }.
exchange-trouble = Uitwisselen lukte niet
exchange-away = Sleutelbos probeert het later vanzelf weer.
exchange-stop = Stop met uitwisselen
exchange-stop-ask = Niet meer uitwisselen?
exchange-stop-text = Beide apparaten houden wat ze hebben. Er komt niets meer bij.
exchange-stop-no = Blijf uitwisselen
exchange-devices = Apparaten
exchange-this = Dit apparaat
# $n: a number
exchange-other = Ander apparaat { $n }
exchange-gone = verwijderd
exchange-remove = Verwijder
# $name: this device, or another one by its number
exchange-remove-what = Verwijder: { $name }
exchange-remove-ask = { $name } verwijderen?
exchange-remove-text = Is het kwijt of verkocht? Het krijgt dan niets nieuws meer. Wat er al op stond, blijft daar staan.
exchange-remove-no = Laat staan
exchange-device-removed = Dit apparaat krijgt niets nieuws meer.
exchange-how = Zo stel je het in
exchange-how-1 = Maak hier een reservekopie en zet die op het andere apparaat terug.
exchange-how-2 = Neem een map die op beide apparaten hetzelfde blijft.
exchange-how-3 = Dat doet Nextcloud, OneDrive of Syncthing voor je.
exchange-how-4 = Kies die map hier, en ook op het andere apparaat.
exchange-sealed = Alles in die map is verzegeld. Sleutelbos zelf gaat niet op internet.

## Why something waits. The word behind the last hyphen is the program's.

exchange-waits-gap = Er ontbreekt nog een pakketje. Sleutelbos wacht tot het er is.
exchange-waits-other = Er moet eerst iets van het andere apparaat komen.
exchange-waits-newer = Het andere apparaat heeft een nieuwere Sleutelbos. Werk deze bij.
exchange-waits-no_key = De sleutels zijn intussen veranderd. Dit apparaat kreeg de nieuwe niet.
exchange-waits-reference = Het verwijst naar iets dat dit apparaat niet heeft. De rest gaat gewoon door.

## Why a file was refused

exchange-refused-altered = Een pakketje is niet heel, of iemand heeft het veranderd.
exchange-refused-foreign = Een pakketje is van een andere kluis.
exchange-refused-swapped = Een pakketje staat op de plaats van een ander.
exchange-refused-out_of_chain = Een pakketje past niet achter het vorige.
exchange-refused-clock = De klok van een ander apparaat loopt ver voor. Zet die goed.
exchange-refused-removed = Een pakketje komt van een verwijderd apparaat.
exchange-refused-unknown = Een apparaat met oude sleutels wil meedoen. Het mag er zo niet bij.
exchange-refused-old_key = Een pakketje heeft een sleutel die niet meer geldt.
exchange-refused-conflict_copy = Er ligt een dubbele versie van een pakketje in de map.
exchange-refused-vault_copy = Er ligt een kopie van een kluis in de map. Haal die weg.
exchange-refused-device_twice = Twee apparaten doen alsof ze hetzelfde zijn. Zet op één de kopie opnieuw terug.

## A vault that was put back from before the keys were changed

exchange-left-out = Dit apparaat doet niet meer mee
exchange-left-out-why = Deze kluis is van vóór een nieuwe wachtzin. Daarom laat het andere apparaat hem niet toe.
exchange-left-out-1 = Maak op het andere apparaat een reservekopie.
exchange-left-out-2 = Vergrendel hier, en kies Kopie terugzetten.
exchange-left-out-3 = Kies daarna hier de gedeelde map weer.
exchange-left-out-own = De kluis van nu blijft ernaast staan. Wat alleen daarin staat, schrijf je over.
exchange-stranger-ask = Is dat een eigen apparaat? Volg daar de stappen op het scherm. Ruim daarna hier op. Zo niet, verander dan je wachtzin.
exchange-stranger-discard = Ruim de oude pakketjes op
