### Search everywhere, Ctrl+K.

search-title = Zoeken
search-field = Zoek mensen, contacten, hulp of een opdracht
search-hint = Pijltjes om te kiezen, Enter om te openen
search-none = Niets gevonden voor “{ $text }”.
search-commands = Opdrachten
search-client = Mensen
search-contact = Contacten
search-concern = Signalen
search-service = Sociale kaart
search-own_note = Mijn notities
search-question = Bespreken in supervisie
search-found =
    { $count ->
        [0] Niets gevonden
        [one] { $count } gevonden
       *[other] { $count } gevonden
    }
search-go-today = Ga naar Vandaag
search-go-people = Ga naar Mensen
search-go-map = Ga naar de sociale kaart
search-go-own = Ga naar Voor mij
search-go-settings = Ga naar Instellingen
search-lock = Vergrendel
search-hide = Verberg het scherm
search-hidden-text = Tekst verborgen
