### Contact opschrijven: the fastest flow.

contact-write = Contact opschrijven
contact-edit = Contact aanpassen
contact-delete = Verwijder dit contact

## With whom
contact-who = Met wie?
contact-who-search = Zoek of typ een naam
contact-who-nobody = Zonder persoon mag ook.
contact-who-new = Nieuwe persoon: { $name }
contact-who-also = Was er nog iemand van dit huishouden bij?
contact-with-nobody = Zonder persoon

## What, how long, about what
contact-kind = Wat voor contact?
contact-kind-needed = Kies wat voor contact het was. De rest mag leeg.
contact-minutes = Hoe lang?
contact-themes = Waarover?
contact-themes-all = Alle thema’s
contact-themes-fewer = Minder thema’s
contact-line = In één regel
contact-line-hint = Wat wil je onthouden?

## Behind Meer
contact-more = Meer
contact-on = Welke dag?
contact-on-unlikely = Klopt deze datum?
# $day: the day that was typed.
contact-on-unlikely-text = Je schreef: { $day }.
contact-on-unlikely-yes = Ja, bewaren
contact-on-unlikely-no = Datum aanpassen
contact-start = Hoe laat begon het?
contact-role = Jouw rol
contact-language = In welke taal?
# $what: role and language, already in words.
contact-copied = Zoals de vorige keer: { $what }. Wijzigen kan bij Meer.
contact-present = Wie was er nog bij?
contact-interpreter = Wie tolkte?
contact-interpreter-family-warning = Familie vertaalt niet altijd alles. Zorgt een tolk voor meer rust?
contact-interpreter-minor-warning = Een kind mag niet tolken. Regel de volgende keer een tolk.
contact-note = Langere notitie
contact-travel = Reizen, heen en terug (kilometer)
contact-services = Hulp waar je het over had
contact-service-search = Zoek in de sociale kaart
contact-step = Volgende stap
contact-own-part = Voor jou
contact-only-you = Alleen voor jou. Niemand anders ziet dit.
contact-heaviness = Hoe zwaar was dit voor jou?
contact-question = Bespreken in supervisie

## Drafts
contact-draft-kept = Concept bewaard om { $time }
contact-draft-failed = Het concept is nog niet bewaard. We proberen het opnieuw.
contact-draft-found = Je was nog bezig met een contact van { $when }.
contact-draft-continue = Verder schrijven
contact-draft-discard = Weggooien
contact-draft-back = Dit had je al geschreven. Schrijf rustig verder.

## After saving
contact-step-ask = Volgende stap?
contact-step-what = Wat doe je dan? Mag leeg.
contact-step-none = Geen
contact-step-keep = Bewaar deze stap
contact-step-plain = Opnieuw contact
contact-step-done-on = Gedaan op { $day }
