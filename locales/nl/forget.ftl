### Erasing a person for good, and handing over what is written about somebody: the screens.

client-rights = Inzage en wissen
client-access = Inzage
client-erase = Voorgoed wissen…

# $name: how the person is called
forget-ask = { $name } voorgoed wissen?
forget-what = Dit kan op verzoek van de persoon, of als het moet. Bij twijfel: sluit af.
forget-goes = Dit gaat weg
forget-shared =
    { $count ->
        [one] Wis ook { $count } contact waar anderen bij waren
       *[other] Wis ook { $count } contacten waar anderen bij waren
    }
forget-shared-hint = Anders blijft de tekst staan, zonder deze persoon.
forget-own =
    { $count ->
        [one] Wis ook { $count } eigen notitie of vraag hierover
       *[other] Wis ook { $count } eigen notities en vragen hierover
    }
forget-own-hint = Anders blijven ze staan in Voor mij.
forget-no-way-back = Hierna is er geen weg terug.
forget-no-way-back-text = Ook niet met een reservekopie, en op geen ander apparaat.
# The word to be typed over. One word, without capitals.
forget-word = wissen
# $word: the word above
forget-type = Typ het woord “{ $word }” om door te gaan
forget-yes = Wis voorgoed
forget-no = Niet wissen
forget-busy = Er wordt gewist. De kluis wordt opnieuw geschreven…
forget-done = Er is gewist
forget-statement-name = Naam op de verklaring
forget-statement-name-hint = Sleutelbos kent de naam niet meer. Alleen op het blad komt die te staan.
forget-statement-save = Bewaar de verklaring (PDF)
forget-statement-saved = De verklaring is bewaard.

inspect-title = Inzage
inspect-what = Dit is alles wat over deze persoon is opgeschreven.
inspect-decide = Wat van of over anderen is, staat uit. Kijk alles na. De organisatie beslist.
inspect-record = Gegevens
inspect-left-out = blijft weg
# $why: a whole sentence that says why
inspect-why = Voorstel: weglaten. { $why }
inspect-hand-over = Meegeven
inspect-out =
    { $count ->
        [one] { $count } deel blijft weg.
       *[other] { $count } delen blijven weg.
    }
inspect-language = Taal van het blad
inspect-language-hint = Wat jij schreef, blijft in de taal waarin het staat.
inspect-leaves = Het bestand gaat uit de kluis. Geef het mee en haal het daarna weg.
inspect-save = Bewaar om mee te geven
inspect-saved = Het bestand is bewaard. Geef het mee en haal het weg.
