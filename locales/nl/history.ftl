### What became of a record, and the bin.

history-open = Wat er veranderde
history-title = Wat er veranderde
history-intro = Het laatste staat boven. Wat er eerst stond, is doorgestreept.
history-gone = Dit staat er niet meer. Kijk in de prullenbak.
history-here = op dit apparaat
history-there = op een ander apparaat
history-what-written = Opgeschreven
history-what-changed = Aangepast
history-what-deleted = Verwijderd
history-what-back = Teruggezet
# Said by a screen reader before the text.
history-before = Eerst:
history-after = Daarna:
history-emptied = Leeggemaakt
history-people = Met wie
history-travel = Reisafstand
history-code-name = Schuilnaam
history-reading = Lezen
history-yes = ja
history-no = nee

bin-title = Prullenbak
more-bin = Wat je verwijderde, kun je dertig dagen terugzetten.
bin-what = Hier staat dertig dagen wat je verwijderde. Voorgoed wissen is iets anders: dat komt hier niet.
bin-empty = De prullenbak is leeg.
bin-kind-client = Persoon
bin-kind-contact = Contact
bin-kind-concern = Signaal
bin-kind-referral = Doorverwijzing
bin-kind-bottleneck = Wat vastliep
bin-contacts =
    { $count ->
        [one] Met { $count } contact.
       *[other] Met { $count } contacten.
    }
bin-became = Samengevoegd met { $name }
# $deleted is a day and a time, $until a day.
bin-until = Verwijderd op { $deleted }. Hier tot en met { $until }.
bin-back = Zet terug
bin-back-partly =
    { $count ->
        [one] Teruggezet. Eén ding was later veranderd en bleef zo.
       *[other] Teruggezet. { $count } dingen waren later veranderd en bleven zo.
    }
bin-cannot = Dit kan niet meer terug. Een deel is voorgoed gewist.
