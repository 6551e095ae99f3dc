### The command line: who may open a vault. For coordinators and scripts.

# $vault: an id. $version: of the format. $generation: of the file; changes when it is rewritten.
cli-info = Vault { $vault }, version { $version }, generation { $generation }
cli-slots-title = This is how the vault opens:

## One way in. Its id stands behind it.

cli-slot-passphrase = the passphrase
cli-slot-recovery_code = a recovery code
cli-slot-card = a card of the organisation, for the part about people only
cli-slot-data_key = the own part opens along with the rest
cli-slot-private_passphrase = the own part: with a passphrase
cli-slot-private_code = the own part: with a recovery code
cli-slot-unknown = something from a newer Sleutelbos
# $since: a day, such as 2026-11-21.
cli-slot-holder = Of { $name }, since { $since }.
# $group: the id that both cards of a pair have.
cli-slot-together = Opens only together with the other card ({ $group }).

## After a change

cli-slots-changed = The vault has new keys. Older backups still open as before.
cli-slots-code = Recovery code: { $code }
cli-slots-private-code = Recovery code for the own part: { $code }
cli-slots-code-once = Write this code down. Nobody can show it again.
cli-slots-not-durable = The disk gave an error. Open the vault again now and look what it holds.
cli-slots-copies-left = An old copy still stands beside the vault. Sleutelbos removes it when it opens the vault.

## Not done

cli-refused-no_code = The recovery code cannot be read. Put it on the first line of the file.
cli-refused-mistyped_code = There is a typing error in this recovery code.
cli-refused-no_card = This is no card. A card begins with age1.
cli-refused-mistyped_card = There is a typing error in this card.
cli-refused-no_card_key = This is not the key of a card.
cli-refused-card_name = Say for each card whose it is, with --name. At most a hundred characters.
cli-refused-card_twice = This card is there already.
cli-refused-two_cards = With --together you give exactly two cards.
cli-refused-needed_slot = This cannot be taken away. You change a passphrase with rekey.
cli-refused-no_slot = This is not in the list. Look with vault slots.
cli-refused-same_passphrase = The second passphrase is the same as the first. Choose another one.
cli-refused-one_door = The own part has no passphrase of its own.
cli-refused-too_many_slots = There are too many codes and cards already. Take one away first.
cli-refused-only_clients = A card opens only the part about people. Choose --part clients.
