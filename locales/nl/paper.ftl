### Documents to print, as PDF. Words on paper: nobody can click for an explanation.

# A day in words.
paper-day =
    { $day } { $month ->
        [1] januari
        [2] februari
        [3] maart
        [4] april
        [5] mei
        [6] juni
        [7] juli
        [8] augustus
        [9] september
        [10] oktober
        [11] november
       *[12] december
    } { $year }

## For clients: what I write about you. A2: one idea, one picture, one sentence. It must fit on one page.

paper-clients-title = Wat ik over jou opschrijf
paper-clients-intro = Ik ben sleutelpersoon. Ik help jou om hulp te vinden.
paper-clients-what = Wat schrijf ik op?
    .text = Je naam, of een andere naam die jij kiest. Je taal. Hoe ik je kan bereiken. Wat wij samen afspreken.
    .never = Niet: je BSN, je straat, je land, je geloof.
paper-clients-why = Waarom schrijf ik dat op?
    .text = Zo vergeet ik niets. En jij hoeft niet alles twee keer te vertellen.
paper-clients-where = Waar staat het?
    .text = Op mijn laptop, op slot. Er is een kopie, ook op slot. Het programma gebruikt geen internet.
paper-clients-who = Wie kan het lezen?
    .text = Ik. Soms ook mijn organisatie. Wil ik iets aan iemand anders vertellen? Dan vraag ik het eerst aan jou.
    .danger = Is er groot gevaar? Dan moet ik soms meteen hulp halen.
# After this comes a line on which the organisation writes how long.
paper-clients-long = Hoe lang blijft het staan?
    .text = Na ons laatste gesprek nog:
    .then = Daarna haal ik het weg. Alleen aantallen blijven, zonder namen.
paper-clients-rights = Wat mag jij?
    .text = Je mag zien wat er staat. Je mag zeggen wat niet klopt. Je mag vragen om het weg te halen. Je mag nee zeggen.
paper-clients-ask = Een vraag of een klacht?
paper-clients-complain = Je kunt ook een klacht sturen naar de Autoriteit Persoonsgegevens (autoriteitpersoonsgegevens.nl).
# At the foot of the page, for the organisation.
paper-clients-foot = Model van Sleutelbos. Laat dit nakijken door de functionaris gegevensbescherming (FG).

## Laptop lost. It must fit on one page.

paper-lost-title = Laptop kwijt of gestolen
paper-lost-call = Bel nu, ook in het weekend
    .organisation = Organisatie
    .second = Neemt niemand op
    .computers = Beheer van laptops
    .officer = Functionaris (FG)
paper-lost-steps = Wat je doet, in deze volgorde
paper-lost-step-call = Bel de organisatie. Wacht niet tot morgen. Bellen is altijd goed.
paper-lost-step-write = Schrijf op wat er is gebeurd.
    .when = Wanneer
    .where = Waar
paper-lost-step-open = Was de kluis open?
    .no = Nee, vergrendeld of uit
    .yes = Ja
    .unknown = Ik weet het niet
paper-lost-step-with = Wat lag erbij?
    .secret = Wachtzin, pincode of herstelcode
    .backup = Een reservekopie
    .no = Niets
paper-lost-step-police = Is de laptop gestolen? Doe aangifte bij de politie.
paper-lost-step-restore = Zet je kluis terug op een andere laptop. Gebruik je laatste reservekopie.
paper-lost-step-renew = Kies daarna een nieuwe wachtzin.
    .note = De oude wachtzin opent nog wel de kluis op de verloren laptop.
paper-lost-held = Wat erop stond
    .people = Mensen: naam of schuilnaam, hoe je ze bereikt, taal, geboortejaar, plaats, notities.
    .contacts = Contacten: dag, duur, thema, notities, volgende stap.
    .own = Eigen deel: notities, vragen voor supervisie, hoe zwaar het was.
    .never = Er is geen veld voor BSN, straat, afkomst, geloof of diagnose.
paper-lost-sealed = Hoe het verzegeld was
    .file = Alles staat in één verzegeld bestand (XChaCha20-Poly1305). Bijlagen zijn ook verzegeld.
    .guess = Elke poging om te raden kost tijd en geheugen (Argon2id, minstens 64 MiB).
    .weak = Een zwakke of opgeschreven wachtzin maakt het slot zwak.
    .open = Stond de kluis open? Dan was alles te lezen.
paper-lost-report = Voor de organisatie: melden binnen 72 uur
    .text = Meld het lek bij de Autoriteit Persoonsgegevens (AP). Doe dat meteen, en binnen 72 uur nadat je het ontdekt.
    .unless = Melden hoeft niet als een risico voor mensen onwaarschijnlijk is. Schrijf het lek altijd op. Is het risico hoog? Vertel het dan ook aan de mensen zelf.
    .found = Ontdekt op (dag en uur)
    .before = Melden vóór (72 uur later)
    .source = Bron: AVG, Verordening (EU) 2016/679 van 27 april 2016, artikel 33 en 34.
paper-lost-foot = Model van Sleutelbos. Vul de nummers in vóór je begint. Laat dit nakijken door de FG.

## The recovery code. The sheet names nobody.

paper-recovery-title = Herstelcode
paper-recovery-vault = Wachtzin vergeten? Met deze code open je je kluis.
paper-recovery-own = Tweede wachtzin vergeten? Met deze code open je je eigen deel.
paper-recovery-keep = Bewaar dit blad goed
    .where = Leg het thuis, bij je belangrijke papieren.
    .not = Leg het niet bij je laptop. Maak er geen foto van.
    .nameless = Je naam staat er niet op. Schrijf hem er ook niet bij.
    .reader = Wie deze code en je kluis heeft, kan alles lezen.
paper-recovery-use = Zo gebruik je de code
    .open = Open Sleutelbos en kies voor je herstelcode.
    .type = Typ de groepen over, van links naar rechts, regel na regel.
    .renew = Kies een nieuwe wachtzin. Print daarna een nieuwe code.
paper-recovery-lost = Blad kwijt?
    .text = Maak in de instellingen een nieuwe code. Dan werkt deze niet meer op je kluis. Oude reservekopieën gaan er nog wel mee open.
paper-recovery-foot = Sleutelbos bewaart deze code niet. Niemand kan hem opnieuw voor je maken.

## The statement of an erasure.

paper-statement-title = Verklaring van verwijdering
paper-statement-intro = Op { $day } zijn gegevens voorgoed verwijderd uit een kluis van Sleutelbos.
# A line to write a name on by hand.
paper-statement-for = Voor
paper-statement-counts = Wat is verwijderd
    .kind = Soort
    .number = Aantal
    .none = Er was niets om te verwijderen.
    .figures = Van zoveel contacten blijven soort, dag, duur en thema: { $figures }. Zonder tekst en zonder mensen.
paper-statement-unfinished = Nog niet af
    .rewrite = Het bestand van de kluis is nog niet herschreven. Oude stukken staan er nog in, verzegeld. Probeer het opnieuw.
    .lists = De lijst van wat weg is, kon niet overal komen. Zoveel plaatsen ontbreken: { $missed }.
paper-statement-backups = Reservekopieën die het nog bevatten
    .text = Deze kopieën zijn verzegeld. De tekst staat er nog in tot de genoemde dag.
    .made = Gemaakt op
    .until = Wordt verwijderd op
    .unknown = Niet bekend
    .again = Wordt zo'n kopie teruggezet? Dan verwijdert Sleutelbos de gegevens opnieuw.
    .none = Wij kennen geen reservekopie die het nog bevat.
paper-statement-devices = Andere apparaten
    .text =
        { $count ->
            [one] Eén ander apparaat heeft dit nog niet verwijderd. Dat gebeurt bij de volgende keer samenvoegen.
           *[other] { $count } andere apparaten hebben dit nog niet verwijderd. Dat gebeurt bij de volgende keer samenvoegen.
        }
paper-statement-left = Bestanden die de kluis hebben verlaten
    .text = Sleutelbos kan deze bestanden niet verwijderen. Iemand moet dat zelf doen.
    .day = Dag
    .what = Wat
    .gone = Weg
    .none = Voor zover bekend heeft geen bestand de kluis verlaten.
paper-statement-name = Naam
paper-statement-signed = Handtekening
paper-statement-foot = Gemaakt met Sleutelbos. Deze verklaring bevat geen tekst uit de kluis.

paper-erased-people = Mensen
paper-erased-households = Huishoudens
paper-erased-contacts = Contacten
paper-erased-signals = Signalen en twijfels
paper-erased-referrals = Samen naar hulp
paper-erased-appointments = Afspraken
paper-erased-requests = Vragen van anderen
paper-erased-own-notes = Notities in het eigen deel
paper-erased-questions = Vragen voor supervisie
paper-erased-heaviness = Hoe zwaar een contact was
paper-erased-drafts = Concepten
paper-erased-attachments = Bijlagen
paper-erased-check-ins = Hoe het ging, per dag

# In the foot of a page that holds such a mark
paper-missing = Een � staat voor een teken dat niet op papier kan.

## Papers about one person: a letter, the same for the person, a card with an appointment, a story for supervision

paper-letter-title = Brief van een sleutelpersoon
paper-letter-copy = Dit staat in de brief over jou
    .agreed = Jij vond goed dat dit in de brief staat. Iets anders staat er niet in.
    .stop = Wil je dit niet meer? Zeg het. Dan vertel ik niets nieuws meer.
paper-letter-to = Aan
paper-letter-person = Deze brief gaat over
paper-letter-why = Waarvoor
paper-letter-agreed = De persoon vindt goed dat u dit weet. Alleen wat is afgesproken, staat in deze brief.
paper-letter-danger = Er is gevaar. Daarom deel ik dit zonder toestemming. Ik deel niet meer dan nodig is.
paper-letter-more = Wilt u meer weten? Vraag het aan de persoon zelf, zo nodig met een tolk.
paper-letter-from = Sleutelpersoon, telefoon
paper-letter-signed = Handtekening
paper-letter-foot = Gemaakt met Sleutelbos. Bewaar deze brief veilig.

paper-card-title = Je afspraak
# $weekday: 1 (Monday) to 7, $day: the day in words
paper-card-day =
    { $weekday ->
        [1] maandag
        [2] dinsdag
        [3] woensdag
        [4] donderdag
        [5] vrijdag
        [6] zaterdag
       *[other] zondag
    } { $day }
# $day, $month, $year: numbers, in each of these
paper-card-ethiopian = Kalender van Ethiopië en Eritrea: { $day } { $month ->
        [1] Meskerem
        [2] Tikimt
        [3] Hidar
        [4] Tahsas
        [5] Tir
        [6] Yekatit
        [7] Megabit
        [8] Miyazia
        [9] Ginbot
        [10] Sene
        [11] Hamle
        [12] Nehase
       *[other] Pagume
    } { $year }
paper-card-solar = Kalender van Iran en Afghanistan: { $day } { $month ->
        [1] Farvardin
        [2] Ordibehesht
        [3] Khordad
        [4] Tir
        [5] Mordad
        [6] Shahrivar
        [7] Mehr
        [8] Aban
        [9] Azar
        [10] Dey
        [11] Bahman
       *[other] Esfand
    } { $year }
paper-card-when = Welke dag
paper-card-time = Hoe laat
paper-card-where = Waar
paper-card-interpreter = Tolk
paper-card-bring = Neem dit mee
paper-card-call = Kun je niet? Bel:
paper-card-foot = Gemaakt met Sleutelbos. Op deze kaart staat geen naam.

paper-story-title = Een verhaal voor supervisie
paper-story-shifted = De dagen boven de contacten zijn even ver verschoven. Bekende namen en plaatsen zijn weggelaten. Lees de tekst goed na.
paper-story-question = De vraag
paper-story-about = Over deze persoon
paper-story-told = Wat er gebeurde
    .none = Er staan geen contacten in.
paper-story-room = Wat we bespraken
paper-story-foot = Gemaakt met Sleutelbos. Bewaar dit veilig en gooi het na de bespreking weg.

## The agenda for the sounding board
paper-agenda-title = Wat liep vast?
# $from, $to: days
paper-agenda-between = Van { $from } tot en met { $to }. Geteld, zonder namen.
paper-agenda-counts = Hoe vaak
    .none = In deze tijd is niets opgeschreven.
    .stuck = Wat liep vast
    .partner = Bij wie
    .number = Aantal
paper-agenda-lines = In eigen woorden
paper-agenda-room = Wat we afspreken
paper-agenda-foot = Gemaakt met Sleutelbos voor de klankbordgroep. Lees het na voor je het deelt.
