### Erasing a person for good, and handing over what is written about somebody: the screens.

client-rights = Access and erasing
client-access = Access
client-erase = Erase for good…

# $name: how the person is called
forget-ask = Erase { $name } for good?
forget-what = This is for when the person asks for it, or when it must be. In doubt: move to the archive.
forget-goes = This goes
forget-shared =
    { $count ->
        [one] Erase also { $count } contact where others were present
       *[other] Erase also { $count } contacts where others were present
    }
forget-shared-hint = Otherwise the text stays, without this person.
forget-own =
    { $count ->
        [one] Erase also { $count } note or question of your own about this
       *[other] Erase also { $count } notes and questions of your own about this
    }
forget-own-hint = Otherwise they stay in For me.
forget-no-way-back = After this there is no way back.
forget-no-way-back-text = Not with a backup either, and on no other device.
# The word to be typed over. One word, without capitals.
forget-word = erase
# $word: the word above
forget-type = Type the word “{ $word }” to go on
forget-yes = Erase for good
forget-no = Do not erase
forget-busy = Erasing. The vault is being written anew…
forget-done = It has been erased
forget-statement-name = Name on the statement
forget-statement-name-hint = Sleutelbos no longer knows the name. It stands on the sheet alone.
forget-statement-save = Save the statement (PDF)
forget-statement-saved = The statement has been saved.

inspect-title = Access
inspect-what = This is everything that is written about this person.
inspect-decide = What is of or about others is off. Go through everything. The organisation decides.
inspect-record = Facts
inspect-left-out = left out
# $why: a whole sentence that says why
inspect-why = Suggestion: leave out. { $why }
inspect-hand-over = Hand over
inspect-out =
    { $count ->
        [one] { $count } part is left out.
       *[other] { $count } parts are left out.
    }
inspect-language = Language of the sheet
inspect-language-hint = What you wrote stays in the language it is in.
inspect-leaves = The file leaves the vault. Hand it over and delete it afterwards.
inspect-save = Save to hand over
inspect-saved = The file has been saved. Hand it over and delete it.
