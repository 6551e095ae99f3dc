### What went wrong: what happened, that nothing was lost (or exactly what), and what to do. Never a blame.

failure-locked = Sleutelbos is vergrendeld. Ontgrendel om verder te gaan.
failure-wrong_key = Deze wachtzin past niet. Er is niets veranderd.
failure-second_door = Jouw eigen deel heeft een eigen wachtzin. Typ die ook.
failure-pin_over = De pincode werkt niet meer. Open de kluis met je wachtzin.
failure-mistyped_code = Dit is geen herstelcode. Kijk of je een teken verkeerd typte.
failure-no_card = In dit bestand staat geen kaart.
failure-wait = Dit ging een paar keer mis. Wacht { $seconds ->
        [one] één seconde
       *[other] { $seconds } seconden
    } en probeer het dan weer.
failure-no_vault = Op deze plek staat geen kluis. Kies een ander bestand.
failure-exists = Daar staat al een bestand. Het is niet overschreven.
failure-damaged = De kluis is beschadigd. Er is niets aan veranderd. Open een reservekopie.
failure-tampered = Iemand of iets heeft dit bestand veranderd. Sleutelbos opent het niet. Open een reservekopie.
failure-newer = Deze kluis is van een nieuwere Sleutelbos. Werk het programma eerst bij.
failure-already_open = Deze kluis is al open in een ander venster. Sluit dat eerst.
failure-disk_full = De schijf is vol. Dit is nog niet bewaard. Wat er stond, is er nog. Maak ruimte en probeer het opnieuw.
failure-disk = De schijf werkte niet mee. Dit is nog niet bewaard. Probeer het opnieuw.
failure-read_only = De schijf gaf een fout. Bewaren kan nu niet. Vergrendel en open Sleutelbos opnieuw. Je tekst blijft hier staan.
failure-replaced = Een ander programma heeft het bestand van je kluis vervangen of weggehaald. Dit is nog niet bewaard. Maak een reservekopie: die is heel. Zet daarna het bestand terug, of zet de kopie terug.
failure-folder_gone = Deze map is er niet. Zit de stick erin? Je kluis is in orde. Probeer het opnieuw.
failure-not_permitted = In deze map mag je niets bewaren. Je kluis is in orde. Kies een andere map.
failure-bad_copy = De reservekopie klopt niet en telt niet mee. Je kluis is in orde. Neem een andere stick of map.
failure-gone = Dit staat er niet meer. Misschien is het verwijderd.
failure-import_refused = Dit bestand kan Sleutelbos niet lezen. Er is niets overgenomen.
failure-handover_refused = Dit bestand kan niet worden gebruikt. Er is niets veranderd.
failure-cancelled = Gestopt. Er is niets veranderd.
failure-internal = Het programma maakte een fout. Wat bewaard was, is er nog. Probeer het opnieuw.

## A value that does not fit. Stands beside the field.

invalid-empty = Vul dit in.
# $max: the most characters that fit.
invalid-too_long = Dit is te lang. Er passen { $max } tekens in.
# $min and $max: the smallest and largest number that fit.
invalid-out_of_range = Kies een getal van { $min } tot en met { $max }.
invalid-ends_before_start = De laatste dag ligt voor de eerste dag.
invalid-unknown = Dit kennen we niet. Kies iets uit de lijst.
invalid-missing = Dit staat er niet meer. Kies iets anders.
invalid-twice = Dit staat er twee keer. Haal er een weg.
invalid-too_weak = Deze wachtzin is te makkelijk te raden. Neem vijf losse woorden.
invalid-not_a_day = Deze datum kan niet. Kies een dag tussen 1900 en 2100.
invalid-to_come = Deze dag moet nog komen. Kies vandaag of eerder.
invalid-before_last = Deze dag ligt te vroeg. Kies een latere dag.
invalid-still_open = Er staat nog iets open. Zeg eerst wat ermee gebeurt.
invalid-test_result = Hier bewaren we geen uitslag van een test. Haal het getal weg.
