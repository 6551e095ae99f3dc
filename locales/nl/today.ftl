### Vandaag.

today-title = Vandaag
today-contacts = Vandaag opgeschreven
today-steps = Volgende stappen
today-steps-closing = Nu te doen
today-steps-coming = Straks
today-steps-all =
    { $count ->
        [one] Nog één
       *[other] Nog { $count }
    }
today-steps-fewer = Minder laten zien
today-step-past = De laatste dag is voorbij
today-step-done = Gedaan
today-step-done-for = Gedaan: { $what }, { $name }
today-long-ago = Lang niet gesproken
today-long-ago-since = Laatste contact: { $day }
today-long-ago-never = Nog geen contact
today-drafts = Vanavond afmaken
today-draft-contact = Contact van { $when }
today-draft-client = Persoon van { $when }
today-draft-own_note = Eigen notitie van { $when }
today-draft-question = Vraag voor supervisie van { $when }
today-draft-check_in = Hoe het gaat, van { $when }
today-draft-continue = Verder schrijven
today-draft-discard = Weggooien
today-draft-discarded = Concept weggegooid
today-week = Jouw week
today-week-what = opgeschreven sinds maandag
today-week-people =
    { $count ->
        [one] Je helpt nu één persoon.
       *[other] Je helpt nu { $count } mensen.
    }
today-first-title = Welkom. Begin met één persoon.
today-first-text = Een naam is genoeg. Een schuilnaam mag ook.
today-first-person = Nieuwe persoon
today-first-map = Bekijk de sociale kaart
today-quiet-title = Er staat nu niets open.
today-quiet-text = Heb je iemand gesproken? Schrijf het kort op.
