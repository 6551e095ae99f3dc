### Likely the same person, and making one of two.

## While a new name is typed
likely-ask = Bedoel je …?
# A screen reader hears the name after this.
likely-open = Open { $name }
likely-place = { $name }, { $place }
likely-closed = { $name } (afgesloten)
## Making one person of two
merge-open = Samenvoegen met iemand
merge-title = Twee keer dezelfde persoon
merge-intro = Soms staat iemand twee keer in de lijst. Hier maak je er één van.
merge-handed-over = Deze persoon is overgedragen of uitgeleend. Samenvoegen kan nu niet.
merge-about = Deze persoon blijft: { $name }
merge-whom = Met wie voeg je { $name } samen?
merge-likely = Lijkt op elkaar
merge-search = Zoek een naam
merge-choose = Kies wat klopt
merge-choose-hint = Wat je niet kiest, komt bij de notities.
merge-same = Er is niets om te kiezen.
merge-contacts =
    { $count ->
        [0] Er komen geen contacten mee.
        [one] Er komt { $count } contact mee.
       *[other] Er komen { $count } contacten mee.
    }
merge-safety = Is bellen bij één van de twee niet veilig? Dan blijft dat staan.
merge-yes = Maak er één van
merge-no = Toch niet
merge-field-called = Naam
merge-field-reach = Bereiken via
merge-field-mind = Let op als er anderen bij zijn
merge-field-birth_year = Geboren in
merge-field-guardian = Wie beslist
merge-field-prefers = Voorkeur
merge-field-home = Woont in
merge-field-household = Huishouden
merge-field-wish = Tolk
# On the page of a person: what is seldom needed.
persons-more = Meer over deze persoon

page-parts = Pagina van iemand
page-parts-question = Welke onderdelen gebruik je?
page-parts-hint = Je organisatie kiest wat nodig is. Wat je al schreef, blijft zichtbaar.
