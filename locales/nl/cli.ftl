### The command line: `sleutel`, for coordinators and scripts.

## Directories

cli-map-accepted = Dit bestand is gelezen. Erin staat:
cli-map-problems =
    { $count ->
        [0] Alles is in orde.
        [one] { $count } ding is niet in orde:
       *[other] { $count } dingen zijn niet in orde:
    }
cli-map-repaired = Hersteld
cli-map-left-out = Weggelaten
cli-map-line = regel { $line }
cli-map-at = Waar: { $at }
cli-map-more =
    { $count ->
        [one] En nog { $count }. Met --json zie je alles.
       *[other] En nog { $count }. Met --json zie je ze alle.
    }
cli-map-found =
    { $count ->
        [0] Niets gevonden.
        [one] { $count } plek gevonden.
       *[other] { $count } plekken gevonden.
    }
cli-map-instead = Niets gevonden zoals getypt. We zochten op: { $words }

## Vaults

cli-vault-created = De kluis is gemaakt.
cli-vault-ok = De kluis is in orde.
cli-vault-torn_tail = De laatste keer bewaren werd afgebroken. Alles daarvoor is er nog.
cli-vault-older = Deze kluis is ouder dan wat dit apparaat eerder zag.
cli-vault-last-saved = Laatst bewaard: { $at }
cli-export-warning = Let op: dit is niet verzegeld. Iedereen die het heeft, kan het lezen.
cli-export-clients = Het deel over cliënten hoort bij de organisatie.
cli-export-own = Het eigen deel is van de sleutelpersoon alleen.

## Practice

cli-demo-made = De oefenkluis is gemaakt: { $clients } verzonnen mensen, { $contacts } contacten, { $services } plekken.

## Papers for an organisation

cli-privacy-printed =
    { $count ->
        [one] { $count } document is gemaakt:
       *[other] { $count } documenten zijn gemaakt:
    }
cli-privacy-check = Het zijn modellen. Laat ze nakijken door je functionaris gegevensbescherming (FG).

## Not done

cli-refused-no_passphrase = De wachtzin is niet te lezen. Zet hem op de eerste regel van het bestand.
cli-refused-not_plaintext = Dit wordt niet verzegeld. Zet --plaintext erbij als je dat wilt.
cli-refused-unknown_language = Deze taal kennen we niet. Gebruik een code, zoals ar of ti.
cli-refused-unknown_place = Deze plaats kennen we niet.
cli-refused-unknown_day = Deze dag kan niet.
