### Voor mij: hers alone.

own-title = Voor mij
own-only-you = Dit is van jou. Niemand anders ziet dit.

## How she is
own-check-in = Hoe gaat het vandaag?
own-energy = Energie
own-tension = Spanning
own-check-in-line = Eén regel, als je wilt
own-check-in-remove = Haal vandaag weg
own-check-in-done = Vandaag ingevuld
own-chart = Hoe het met je ging
own-chart-empty = Vul het een paar dagen in. Dan zie je een lijn.
own-chart-period = Hoe ver terug
own-chart-weeks =
    { $count ->
       *[other] { $count } weken
    }

## Questions for supervision
own-questions = Bespreken in supervisie
own-question-new = Wat wil je bespreken?
own-question-discussed = Besproken
own-question-open-again = Toch niet besproken
own-question-discussed-on = Besproken op { $day }
own-question-show-discussed =
    { $count ->
        [one] Toon { $count } besproken vraag
       *[other] Toon { $count } besproken vragen
    }
own-questions-empty = Nog geen vragen. Ze wachten hier op je gesprek.

## Notes
own-notes = Mijn notities
own-note-new = Schrijf het van je af
own-note-edit = Aanpassen
own-note-cancel = Laat zoals het was
own-note-about = Over een contact
own-note-about-none = Niet over een contact
own-note-about-choose = Kies een contact
own-note-see-contact = Bekijk het contact
own-notes-empty = Schrijf hier op wat je kwijt wilt.
own-written = { $day } om { $time }
