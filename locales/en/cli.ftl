### The command line: `sleutel`, for coordinators and scripts.

## Directories

cli-map-accepted = This file was read. It holds:
cli-map-problems =
    { $count ->
        [0] Everything is in order.
        [one] { $count } thing is not in order:
       *[other] { $count } things are not in order:
    }
cli-map-repaired = Repaired
cli-map-left-out = Left out
cli-map-line = line { $line }
cli-map-at = Where: { $at }
cli-map-more =
    { $count ->
        [one] And { $count } more. With --json you see everything.
       *[other] And { $count } more. With --json you see them all.
    }
cli-map-found =
    { $count ->
        [0] Nothing found.
        [one] { $count } place found.
       *[other] { $count } places found.
    }
cli-map-instead = Nothing found as typed. We searched for: { $words }

## Vaults

cli-vault-created = The vault is made.
cli-vault-ok = The vault is in order.
cli-vault-torn_tail = The last save was cut off. Everything before it is still there.
cli-vault-older = This vault is older than what this device saw before.
cli-vault-last-saved = Last saved: { $at }
cli-export-warning = Be careful: this is not sealed. Anyone who has it can read it.
cli-export-clients = The part about clients belongs to the organisation.
cli-export-own = The own part belongs to the key person alone.

## Practice

cli-demo-made = The practice vault is made: { $clients } made-up people, { $contacts } contacts, { $services } places.

## Papers for an organisation

cli-privacy-printed =
    { $count ->
        [one] { $count } document is made:
       *[other] { $count } documents are made:
    }
cli-privacy-check = They are models. Have them checked by your data protection officer.

## Not done

cli-refused-no_passphrase = The passphrase cannot be read. Put it on the first line of the file.
cli-refused-not_plaintext = This will not be sealed. Add --plaintext if you want that.
cli-refused-unknown_language = We do not know this language. Use a code, such as ar or ti.
cli-refused-unknown_place = We do not know this town.
cli-refused-unknown_day = This day is not possible.
