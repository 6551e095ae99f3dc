### Search everywhere, Ctrl+K.

search-title = Search
search-field = Search people, contacts, help or a command
search-hint = Arrow keys to choose, Enter to open
search-none = Nothing found for “{ $text }”.
search-commands = Commands
search-client = People
search-contact = Contacts
search-concern = Signals
search-service = Social map
search-own_note = My notes
search-question = Discuss in supervision
search-found =
    { $count ->
        [0] Nothing found
        [one] { $count } found
       *[other] { $count } found
    }
search-go-today = Go to Today
search-go-people = Go to People
search-go-map = Go to the social map
search-go-own = Go to For me
search-go-settings = Go to Settings
search-lock = Lock
search-hide = Hide the screen
search-hidden-text = Text hidden
