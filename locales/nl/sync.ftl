### Two machines: one vault, changes through a folder that another program synchronises.

cli-sync-done =
    Pakketten weggelegd: { $sent }. Pakketten opgehaald: { $received }.
cli-sync-conflicts =
    { $conflicts ->
        [one] { $conflicts } ding staat op twee apparaten anders. Kies in Opruimen.
       *[other] { $conflicts } dingen staan op twee apparaten anders. Kies in Opruimen.
    }
cli-sync-waits-gap = Een pakket wacht. Er mist er een dat daarvoor hoort.
cli-sync-waits-other = Een pakket wacht op een pakket van een ander apparaat.
cli-sync-waits-newer = Een pakket is van een nieuwer programma. Werk dit programma bij.
cli-sync-waits-no_key = De sleutels zijn veranderd. Zet hier een nieuwe kopie van het andere apparaat terug.
cli-sync-waits-reference = Een pakket verwijst naar iets dat hier niet is. De rest gaat gewoon door.
cli-sync-refused-altered = Een pakket is niet heel, of het is veranderd.
cli-sync-refused-foreign = Een pakket is van een andere kluis.
cli-sync-refused-swapped = Een pakket staat op de plaats van een ander.
cli-sync-refused-out_of_chain = Een pakket past niet achter het vorige.
cli-sync-refused-clock = De klok van een ander apparaat loopt ver voor.
cli-sync-refused-removed = Een pakket komt van een apparaat dat is verwijderd.
cli-sync-refused-unknown = Een apparaat met oude sleutels mag er niet bij. Zet daar een nieuwe kopie terug.
cli-sync-refused-old_key = Een pakket heeft een sleutel die niet meer geldt.
cli-sync-refused-conflict_copy = Er ligt een tweede versie van een pakket in de map.
cli-sync-refused-vault_copy = Er ligt een kopie van een kluis in de map. Haal die weg.
cli-sync-refused-device_twice = Twee kopieën van de kluis doen alsof ze één apparaat zijn.
cli-refused-no_folder = De map is er niet.
cli-refused-no_device_file = De naam van dit apparaat is niet naast de kluis te bewaren.
