### Op papier: letters, the card with an appointment, the story for supervision. A PDF leaves the vault.

letter-title = Brief maken
# $who: to whom
letter-to = Brief aan { $who }
letter-leaves = Deze PDF gaat uit de kluis
letter-leaves-text = Sleutelbos kan het bestand daarna niet meer verbergen of wissen. Bewaar het veilig.
letter-wishes = Wat wil de persoon?
letter-question = Wat vraag je aan de ander?
letter-appointments = Welke afspraken?
letter-dutch = De brief is in het Nederlands. Schrijf dit ook zo.
letter-in = Dit komt in de brief
letter-out = Dit komt er niet in
letter-in-none = Er komt niets in de brief. Maak eerst een toestemming.
letter-in-none-danger = Er komt niets in de brief. Schrijf het gevaar opnieuw op.
letter-name-blank = Vul de naam met de hand in.
letter-save = PDF bewaren
letter-copy = Voor de persoon zelf
letter-copy-text = Dezelfde brief, zodat de persoon ziet wat erin staat.
letter-copy-language = In welke taal?
letter-copy-own = Wat jij zelf schreef, blijft staan zoals je het schreef.
letter-copy-not = De persoon weet hier niet van. Daarom is er geen brief voor de persoon zelf.
letter-copy-save = PDF voor de persoon bewaren
letter-saved = De PDF is bewaard. Wat eruit ging, staat bij Op papier.
# $count: how many others
letter-household =
    { $count ->
        [one] Woont met één ander samen
       *[other] Woont met { $count } anderen samen
    }
# $day: since when
letter-since = Sinds { $day }
letter-on = Op { $day }
letter-withdrawn = Dit is ingetrokken op { $day }
letter-discussed = Dit is besproken op { $day }
letter-closed = Dit is afgesloten op { $day }
# Before a text, in each of these
letter-doubt = Ik twijfel hierover:
letter-doubt-past = Dit is gezegd, en teruggenomen:
letter-reason = Waarom ik twijfel:
letter-asked = Wat ik vraag:
letter-weight = Hoe zwaar het is:
letter-wants = Wil zelf:
letter-helps = Helpt al:
letter-why-not_agreed = Hier is geen toestemming voor.
letter-why-nothing = Hierover is niets opgeschreven.
letter-why-not_chosen = Je hebt hier nog niets gekozen.
letter-why-not_yet = De toestemming geldt nog niet.
letter-why-past = De toestemming is verlopen.
letter-why-not_now = Dit gevaar was niet van deze week.
letter-why-withdrawn = De toestemming is ingetrokken.

## What went out on paper
out-title = Op papier
out-none = Er is nog niets op papier gezet.
out-list = Wat eruit ging
# $kind: what kind of paper, $who: to whom
out-line = { $kind } aan { $who }
out-card = Afspraakkaart maken
out-story = Verhaal voor supervisie maken
paper-kind-letter = Brief
paper-kind-copy = Brief voor de persoon zelf
paper-kind-appointment_card = Afspraakkaart
paper-kind-supervision = Verhaal voor supervisie

## The card with an appointment
card-title = Afspraakkaart
card-text = Een kaart met plaatjes. Er staat geen naam op.
card-from = Voor welke afspraak?
card-from-none = Typ het zelf
card-on = Welke dag?
card-on-missing = Kies een dag.
card-at = Hoe laat?
card-with = Bij wie?
card-with-hint = Bijvoorbeeld: huisarts.
card-address = Adres
card-bring = Wat neem je mee?
card-interpreter = Komt er een tolk?
card-interpreter-yes = Er komt een tolk.
card-interpreter-no = Geen tolk
card-language = In welke taal?
card-calendar = Welke kalender erbij?
card-calendar-ethiopian = Ethiopië en Eritrea
card-calendar-solar_hijri = Iran en Afghanistan
card-saved = De kaart is bewaard.

## The story for supervision
story-title = Verhaal voor supervisie
story-text = Bekende namen, plaatsen, dagen en nummers gaan eruit. De dagen van de contacten zijn verschoven.
story-question = Wat wil je bespreken?
story-contacts = Welke contacten?
story-contacts-none = Er zijn nog geen contacten.
story-with-text = Ook wat je erover schreef
story-found = Dit is gevonden en vervangen
# $count: how many times
story-found-name = Namen van mensen: { $count }
story-found-place = Namen van plaatsen: { $count }
story-found-household = Namen van huishoudens: { $count }
story-found-day = Dagen: { $count }
story-found-number = Lange nummers: { $count }
story-found-none = Er zijn geen bekende namen, plaatsen, dagen of nummers gevonden.
story-check = Lees het zelf nog eens na. Sleutelbos kent niet elke naam.
story-preview = Zo komt het in het verhaal
story-save = PDF bewaren
story-gap-name = [naam]
story-gap-place = [plaats]
story-gap-household = [huishouden]
story-gap-day = [dag]
story-gap-number = [nummer]
# $from, $to: years, such as 30 and 39
story-age = Tussen { $from } en { $to } jaar
story-languages = Talen: { $languages }
story-saved = Het verhaal is bewaard.
