### Zorg om veiligheid: the steps of the Meldcode, behind a lock of its own. Our own words; sources are told on the screen.
### The title is neutral on purpose: somebody may read along.

meldcode-title = Zorg om veiligheid

## The lock
meldcode-lock-passphrase = Dit deel heeft een eigen slot. Typ je wachtzin om het te openen.
meldcode-lock-pin = Dit deel heeft een eigen slot. Typ je pincode om het te openen.
meldcode-lock-with-passphrase = Liever met wachtzin
meldcode-lock-open = Openen
meldcode-lock-closes = Het gaat dicht als je weggaat of verbergt. Ook na een paar minuten niets doen.
meldcode-lock-shut = Dit deel is weer dicht. Wat je typte, is bewaard.
meldcode-shut = Weer op slot
failure-meldcode_closed = Dit deel zit op slot. Open het opnieuw. Wat je typte, is bewaard.

## What stands there
# A phone number follows.
meldcode-danger = Is iemand nu in gevaar? Bel meteen
# A phone number follows.
meldcode-advice-line = Advies van Veilig Thuis, ook zonder namen:
# A name follows.
meldcode-about = Over
meldcode-since = Sinds { $day }
# $done: how many steps are filled in, of $count
meldcode-done = { $done } van { $count } stappen ingevuld
meldcode-closed-on = Afgerond op { $day }.
meldcode-due = Mag weg vanaf { $day }.
# $step: the name of a step
meldcode-go-on = Verder: { $step }
meldcode-look = Bekijken
# $moment: when it was kept
meldcode-draft = Nog niet bewaard, van { $moment }
meldcode-draft-go-on = Verder schrijven
meldcode-empty = Hier staat nog niets
meldcode-empty-body = Maak je je zorgen? Schrijf op wat je zag of hoorde.
meldcode-path = Hoe werk je?
meldcode-path-hint = Dit vragen we één keer. Je kunt het later veranderen.
meldcode-path-paid = Betaald
meldcode-path-volunteer = Als vrijwilliger
meldcode-path-text-paid = Je loopt vijf stappen. Heeft je organisatie een eigen meldcode? Die gaat voor.
meldcode-path-text-volunteer = De wet bindt jou niet aan de meldcode. Je loopt drie stappen. Met je coördinator beslis je wie iets doet.
meldcode-begin = Begin met stap 1
meldcode-whom = Om wie gaat het?
meldcode-about-this = Over dit deel
# $months: a number
meldcode-kept =
    { $months ->
        [one] Wat is afgerond, mag na { $months } maand weg. Opruimen vraagt het je.
       *[other] Wat is afgerond, mag na { $months } maanden weg. Opruimen vraagt het je.
    }
meldcode-nowhere-else = Dit staat nergens anders. Niet in contacten, zoeken, lijsten of gewone export. Bij een overdracht gaat het niet mee.
meldcode-lock-limits = Wie je wachtzin kent, kan dit ook openen. Dat kan geen slot voorkomen.
# $day: when it was looked up
meldcode-source-checked = Nagekeken op { $day }.
meldcode-source-stale = Nagekeken op { $day }. Vraag na of dit nog klopt.

## The steps
meldcode-steps = Stappen
meldcode-step-done = ingevuld
# $n of $count, and the name of the step
meldcode-step-of = Stap { $n } van { $count }: { $step }
meldcode-step-signals = Wat zag je?
meldcode-step-consult = Overleggen
meldcode-step-talk = Het gesprek
meldcode-step-weigh = Wegen
meldcode-step-decide = Beslissen
meldcode-text-paid-signals = Zet op een rij wat je zag en hoorde. Vraag ook naar de kinderen.
meldcode-text-paid-consult = Overleg met een collega of de aandachtsfunctionaris. Vraag zo nodig advies aan Veilig Thuis.
meldcode-text-paid-talk = Praat met wie het aangaat, als dat veilig kan. Vertel wat je zag en vraag wat er is.
meldcode-text-paid-weigh = Weeg alles bij elkaar. Gebruik het afwegingskader van je organisatie. Bij twijfel: bel Veilig Thuis.
meldcode-text-paid-decide = Beantwoord twee vragen: is melden nodig, en kan er hulp komen? Het kan ook allebei.
meldcode-text-volunteer-signals = Zet op een rij wat je zag en hoorde. Denk ook aan de kinderen.
meldcode-text-volunteer-consult = Blijf er niet alleen mee. Praat met je coördinator of de aandachtsfunctionaris. Of bel Veilig Thuis.
meldcode-text-volunteer-decide = Je beslist dit niet alleen. Spreek met je coördinator af wie wat doet.

## Step: what was seen
# $n: a number
meldcode-signal = Signaal { $n }
meldcode-what = Wat zag of hoorde je?
meldcode-what-hint = Schrijf wat er gebeurde of gezegd werd. Geen oordeel, geen schuld.
meldcode-what-needed = Schrijf op wat je zag of hoorde. Of haal dit weg.
meldcode-how = Hoe weet je het?
meldcode-how-saw = Zelf gezien
meldcode-how-heard = Zelf gehoord
meldcode-how-told = De persoon vertelde het
meldcode-how-others = Iemand anders vertelde het
meldcode-on = Wanneer?
meldcode-present = Wie was erbij?
meldcode-present-hint = Bijvoorbeeld: zijn broer, de buurvrouw.
meldcode-take-out = Weghalen
meldcode-signal-add = Nog een signaal
meldcode-children-title = Kindcheck
meldcode-children = Zorgt deze persoon voor kinderen onder de 18?
meldcode-children-hint = Ook als ze ergens anders wonen.
meldcode-pregnant = Is er iemand zwanger?
meldcode-children-note = Wat weet je van de kinderen?
meldcode-children-note-hint = Leeftijd, en wie er voor ze zorgt. Namen hoeven niet.
meldcode-children-too = Weeg in elke stap ook of deze kinderen veilig zijn.
meldcode-answer-yes = Ja
meldcode-answer-no = Nee
meldcode-answer-unknown = Weet ik niet

## Step: consulting
# $n: a number
meldcode-advice = Overleg { $n }
meldcode-advice-whom = Met wie?
meldcode-whom-colleague = Een collega
meldcode-whom-official = Aandachtsfunctionaris
meldcode-whom-coordinator = Coördinator
meldcode-whom-veilig_thuis = Veilig Thuis
meldcode-whom-gp = Huisarts
meldcode-whom-other = Iemand anders
meldcode-advice-role = Functie
meldcode-advice-role-hint = Een naam hoeft niet.
meldcode-advice-nameless = Zonder te zeggen om wie het gaat
meldcode-advice-said = Wat was het advies?
meldcode-advice-first = Overleg opschrijven
meldcode-advice-add = Nog een overleg

## Step: the talk
meldcode-talk = Is erover gesproken?
meldcode-talk-held = Ja, door mij
meldcode-talk-by_others = Iemand anders doet het
meldcode-talk-not_safe = Nee, dat is niet veilig
meldcode-talk-unsafe = Goed dat je wacht. Vraag Veilig Thuis hoe het veilig kan.
meldcode-talk-with = Met wie?
meldcode-talk-said = Wat werd er gezegd?
meldcode-talk-why-not = Waarom is het niet veilig?

## Step: weighing
meldcode-nature = Waar gaat het om?
meldcode-nature-hint = Bijvoorbeeld: slaan, bedreigen, opsluiten, niet verzorgen.
meldcode-severity = Hoe erg, hoe vaak, sinds wanneer?
meldcode-severity-hint = Wordt het erger?
meldcode-protects = Wat of wie geeft bescherming?
meldcode-protects-hint = Denk aan familie, school, buren of een plek om heen te gaan.
meldcode-wishes = Wat willen de mensen zelf?
meldcode-acute = Is het nu onveilig, of al lang steeds weer?
meldcode-acute-hint = Denk ook aan de kinderen.
meldcode-acute-yes = Dan hoort er een melding bij. Bel Veilig Thuis. Bij direct gevaar: 112.
meldcode-acute-unknown = Twijfel je? Bel Veilig Thuis voor advies.

## Step: deciding
meldcode-report = Is melden nodig?
meldcode-report-hint = Bij acuut of steeds terugkerend gevaar: ja.
meldcode-help = Is hulp mogelijk?
meldcode-help-hint = Hulp die je zelf geeft of regelt. Ook naast een melding.
meldcode-who = Wie doet wat?
meldcode-who-hint = Functies zijn genoeg.
meldcode-who-hint-volunteer = Bijvoorbeeld: de coördinator belt Veilig Thuis, ik ga mee.
meldcode-reason = Waarom zo?
meldcode-decided = Beslist op
meldcode-passing = Gaf je iets door zonder toestemming? Schrijf dat apart op. Dat staat wel bij de persoon, onder Toestemming om te delen.
meldcode-passing-on = Opschrijven wat is doorgegeven
meldcode-end = Afronden en meer
meldcode-end-text = Je mag na elke stap stoppen. Schrijf dan op waarom.
meldcode-closed = Afgerond op
meldcode-closed-why = Waarom stopt het hier?
meldcode-began = Begonnen op
meldcode-save-next = Bewaar en ga verder
meldcode-to-list = Terug naar het overzicht

## Elsewhere: said in general, so that it tells of nobody
term-meldcode = Zorg om veiligheid, na afronden
# Stands in a list of what goes, with a number. Neutral on purpose.
erasure-count-working-notes = Werkaantekeningen: { $count }
# $day: when it was closed. Neutral on purpose: it says of nobody.
proposal-meldcode = Werkaantekening, afgerond op { $day }
proposal-meldcode-look = Eerst nakijken
tidy-meldcode = In een deel met een eigen slot wacht een keuze.
inspect-meldcode = Een deel met een eigen slot staat hier niet bij. De organisatie beslist daarover.
hand-meldcode = Zorg om veiligheid gaat niet mee. Bespreek dat met je coördinator, vóór je overdraagt.
cli-export-meldcode = Dit bestand bevat zorg om veiligheid, leesbaar. Geef het alleen aan wie het nodig heeft.
