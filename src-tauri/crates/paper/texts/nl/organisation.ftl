### What only an organisation reads: the DPIA, the register entry, the statement of confidentiality. Dutch and English.

model = Model, versie 1
check = Dit is een model. Laat het nakijken door je functionaris gegevensbescherming (FG).
foot = Model van Sleutelbos. Feiten over het programma zijn ingevuld; de rest is aan de organisatie.

## What the vault can hold (src/data.rs)

data-person = Over mensen die hulp zoeken
data-person-name = Naam of schuilnaam
data-person-reach = Hoe iemand te bereiken is, en of bellen veilig is
data-person-mind = Waar je op let bij een bezoek, zoals wie erbij is
data-person-age = Geboortejaar (geen datum), minderjarig of niet, en wie beslist voor een kind
data-person-language = Talen, lezen in die taal, en wens voor een tolk
data-person-prefers = Liever een vrouw of een man als hulpverlener
data-person-place = Plaats en gemeente, soms vier cijfers van de postcode
data-person-household = Met wie iemand een huishouden deelt
data-person-strengths = Waar iemand goed in is
data-person-notes = Notities in eigen woorden (hier kunnen gezondheidsgegevens staan)
data-person-status = Of je iemand nu nog helpt
data-contact = Over contacten
data-contact-when = Dag, tijd, duur, soort contact en kilometers
data-contact-who = Met wie het contact was, en wat voor mensen erbij waren
data-contact-how = Rol van de sleutelpersoon, taal, en wie vertaalde
data-contact-about = Thema's, zoals slapen, wonen of school
data-contact-text = Eén regel en een notitie in eigen woorden (hier kunnen gezondheidsgegevens staan)
data-contact-step = Volgende stap, tussen welke dagen, en wanneer gedaan
data-contact-places = Welke plek voor hulp genoemd is
data-care = Signalen en de weg naar hulp
data-care-signal = Wat iemand opviel. Wat de persoon zelf wil. Hier kunnen gezondheidsgegevens staan
data-care-lead = Wie de regie heeft of had: organisatie, functie, soms een naam
data-care-referral = De weg naar hulp: stappen met hun dag, wat in de weg zat, hoe het afliep
data-care-mark = Wat gevoelig is: waarvoor, tot wanneer, en of de persoon het weet; nooit in een lijst
data-care-meldcode = Stappen van de meldcode: wat gezien is, overleg, beslissing; achter een eigen slot, in geen lijst
data-care-view = Of iemand vroeg hoe het gaat. Hoe de persoon het zelf ziet
data-care-stuck = Wat vastliep in de keten, en bij welk soort partner
data-care-merged = Dat iemand dubbel stond en samengevoegd is
data-care-handover = Wie aan wie is overgedragen, wanneer, en de ontvangstkaart
data-days = Afspraken en belangrijke dagen
data-days-appointment = Afspraken: dag, tijd, met wie, waar, en wat mee moet
data-days-moment = Dagen waarop veel verandert, zoals verhuizen of achttien worden
data-days-crisis = Wie in een crisis gebeld is, en wat is afgesproken
data-days-line = Nummers van instellingen in de buurt; niet over mensen
data-papers = Vragen, toestemming en brieven
data-papers-request = Wat iemand vroeg, wat is afgesproken, welke contacten daarbij horen
data-papers-agreement = Wat aan wie verteld mag worden, door wie goedgevonden, tot wanneer
data-papers-danger = Wat bij gevaar is doorgegeven, met reden en overleg
data-papers-letter = Welke brief naar wie ging en wanneer; de tekst niet
data-own = Over de sleutelpersoon zelf (eigen deel, alleen voor haar)
data-own-notes = Eigen notities
data-own-questions = Vragen voor supervisie
data-own-heaviness = Hoe zwaar een contact was
data-own-check-in = Energie en spanning per dag
data-besides = Wat het programma daarbij bewaart
data-besides-drafts = Concepten: wat begonnen is en nog niet af
data-besides-attachments = Bijlagen
data-besides-decisions = Wat één keer besloten is: bewaartermijnen, grondslag, onderdelen, haar naam
data-besides-log = Geschiedenis: elke wijziging, met tijd en apparaat

## DPIA

dpia-title = DPIA: werken met Sleutelbos
dpia-how = Wat het programma doet, staat er al in. Vul de lijnen in. Pas aan wat bij jullie anders is.
dpia-organisation = Organisatie
dpia-version = Versie en datum
dpia-officer = FG
dpia-written-by = Opgesteld door

dpia-purpose = 1. Waarvoor
dpia-purpose-help = Sleutelpersonen helpen statushouders om passende hulp te vinden. Zij onthouden afspraken en schrijven contacten op.
dpia-purpose-report = Aantallen en uren zijn de basis van het jaarverslag. Namen zijn daar niet voor nodig.
dpia-purpose-own = De sleutelpersoon houdt ook bij hoe zwaar het werk is. Dat deel is van haar alleen.
dpia-purpose-more = Andere doelen

dpia-basis = 2. Grondslag
dpia-basis-yours = De organisatie kiest en motiveert de grondslag. Het programma kan dat niet doen.
dpia-basis-six = Welke grondslag uit AVG artikel 6 past, en waarom?
dpia-basis-special = Notities kunnen over gezondheid gaan. Welke uitzondering uit AVG artikel 9 past?
dpia-basis-consent = Toestemming herstelt geen grondslag die ontbreekt, als mensen van hulp afhangen (AP, 2016). Vraag wel akkoord voordat je iets deelt.

dpia-data = 3. Welke gegevens
dpia-data-intro = Verplicht is weinig: bij een contact alleen de soort. Dit kan er in een kluis staan.
dpia-data-never = Waar geen veld voor is
dpia-data-never-text = BSN, straat, geboortedatum, nationaliteit, afkomst, geloof, verblijfsstatus en diagnose. Lijkt een nummer op een BSN? Dan vraagt het programma om het weg te halen. In vrije tekst kan iemand ze toch opschrijven.

dpia-who = 4. Wie ziet wat
dpia-who-who = Wie
dpia-who-sees = Ziet
dpia-who-never = Ziet niet
dpia-who-key = Sleutelpersoon
    .sees = Alles in haar eigen kluis
    .never = De kluis van een ander
dpia-who-organisation = Organisatie
    .sees = Het deel over cliënten, met een kaart van de organisatie of uitvoer
    .never = Het eigen deel. Geen kaart opent dat
dpia-who-supervisor = Supervisor
    .sees = Wat de sleutelpersoon vertelt of laat zien
    .never = De kluis
dpia-who-client = Cliënt
    .sees = Inzage in het eigen dossier, voorbereid en nagekeken
    .never = Wat anderen in vertrouwen zeiden; de organisatie beslist
dpia-who-maker = Makers van het programma
    .sees = Niets: het programma heeft geen netwerk
    .never = Alles
dpia-who-yours = Wie heeft bij jullie een kaart of een tweede wachtzin?

dpia-where = 5. Waar het staat
dpia-where-file = In één verzegeld bestand op de laptop, met verzegelde bijlagen ernaast.
dpia-where-beside = Leesbaar daarbuiten: taal, thema, lettergrootte, plaats van de laatste kluis. Ook een willekeurig nummer van het apparaat.
dpia-where-backup = Verzegelde reservekopieën in een map die de sleutelpersoon of de organisatie kiest.
dpia-where-devices = Bij twee apparaten: verzegelde pakketten in een map die een ander programma verstuurt. Kies zelf welk programma, en waar het opslaat.
dpia-where-paper = Op papier of als bestand, als iemand iets print of uitvoert. Dat is dan niet meer verzegeld.

dpia-retention = 6. Hoe lang
retention-law = De termijn van de Wmo (15 jaar) geldt voor de gemeente. Niet voor notities van sleutelpersonen. De AVG zegt: niet langer dan nodig (artikel 5). Laat dit nakijken.
retention-suggestion = Voorstel: notities verwijderen twaalf maanden na afsluiten. Daarna blijven alleen aantallen. Stappen van de meldcode: zes maanden na afronden.
retention-fill = Onze termijn, en waarom
retention-erasure = Het programma stelt elke maand voor wat weg kan. Een mens beslist. Wat verwijderd is, komt niet terug. Dat geldt ook na een oude reservekopie of vanaf een ander apparaat.

dpia-needed = 7. Is dit nodig, en niet te veel?
dpia-needed-less = Kan het met minder gegevens? Bijvoorbeeld met schuilnamen?
dpia-needed-told = Hoe horen cliënten dit? Gebruik het blad 'Wat ik over jou opschrijf'.
dpia-needed-rights = Wie regelt inzage, correctie, verwijderen en klachten, en hoe snel?

dpia-risks = 8. Risico's en maatregelen
dpia-risks-intro = In de middelste kolom staat alleen wat het programma echt doet. Wat het niet kan, staat in THREATS.md en onder 9.
dpia-risk = Risico
dpia-risk-program = Dit doet het programma
dpia-risk-yours = Dit doe je zelf
risk-lost = Laptop kwijt of gestolen
    .program = De kluis is verzegeld (XChaCha20-Poly1305). Zij sluit na een tijd zonder gebruik en als de laptop slaapt.
    .yours = Versleutel ook de schijf. Hang het blad 'Laptop kwijt' op.
risk-seen = Iemand kijkt mee
    .program = Verbergen met F9. Geen namen in titels, meldingen en bestandsnamen.
    .yours = Kies waar je zit. Gebruik schuilnamen waar dat veiliger is.
risk-guessed = De wachtzin wordt geraden
    .program = Elke poging kost tijd en minstens 64 MiB geheugen (Argon2id). Het programma toont hoe sterk een wachtzin is.
    .yours = Kies een zin van vijf woorden of meer. Deel hem met niemand.
risk-forgotten = De wachtzin is vergeten
    .program = Een herstelcode op papier. Naar keuze een kaart van de organisatie.
    .yours = Bewaar het blad apart van de laptop.
risk-gone = Gegevens zijn weg of kapot
    .program = Bewaard is op de schijf voordat het scherm dat zegt. Reservekopieën worden na het schrijven getest.
    .yours = Kies een map. Oefen het terugzetten.
risk-left = Een bestand verlaat de kluis
    .program = Het programma waarschuwt eerst, en schrijft op dat het gebeurde.
    .yours = Spreek af wanneer dat mag. Ruim het op.
risk-joined = Er staat te veel, of te lang
    .program = Weinig verplichte velden. Elke maand een voorstel om op te ruimen.
    .yours = Bespreek notities in de supervisie, zonder namen.
risk-own = De organisatie leest het eigen deel
    .program = Een eigen sleutel. Geen kaart van de organisatie opent dat deel.
    .yours = Vraag er niet om. Leg dat vast.
risk-changed = Iemand verandert het bestand
    .program = Elk stuk is aan het vorige vastgemaakt. Een veranderd bestand wordt geweigerd.
    .yours = Meld het als het programma dat zegt.

dpia-remains = 9. Wat overblijft
dpia-remains-intro = Dit kan het programma niet tegenhouden.
remains-open = Een laptop die open en ontgrendeld is: wie erbij zit, leest mee.
remains-system = Kwaadaardige programma's, schermafbeeldingen, slimme toetsenborden, dicteren en het klembord.
remains-disk = Wie de hele schijf kan terugzetten, kan ook een oudere kluis terugzetten.
remains-weak = Een zwakke wachtzin, of iemand die gedwongen wordt om te openen.
remains-paper = Alles wat geprint of uitgevoerd is.
remains-review = Nog geen buitenstaander heeft de beveiliging onderzocht.
remains-told = Wat mensen elkaar vertellen.
dpia-remains-more = Vinden jullie dit aanvaardbaar? Schrijf hieronder waarom.

dpia-advice = 10. Advies en besluit
dpia-advice-text = Advies van de FG, en wat jullie daarmee doen:
dpia-consult = Blijft het risico hoog? Vraag dan eerst de Autoriteit Persoonsgegevens om raad (AVG, artikel 36).
dpia-decided = Besluit door
dpia-officer-signed = FG
dpia-again = Opnieuw bekijken op

## Register entry

register-title = Register van verwerkingen
register-intro = Dit zijn de onderdelen die de AVG in artikel 30 lid 1 noemt.
register-item = Onderdeel
register-entry = Invulling
register-controller = Organisatie en contact
register-joint = Samen met (als dat zo is)
register-officer = FG en contact
register-purpose = Doelen
register-basis = Grondslag (niet verplicht in het register)
register-people = Over wie
register-people-clients = Mensen die hulp zoeken, en hun huishouden.
register-people-others = Mensen die in een notitie genoemd worden, zoals een hulpverlener.
register-people-own = Sleutelpersonen zelf (eigen deel).
register-data = Welke gegevens
register-special = Bijzondere gegevens
register-special-text = Gezondheid kan in vrije tekst en bij thema's staan. Een taal kan iets zeggen over afkomst.
register-recipients = Wie ontvangt
register-recipients-text = Niemand vanzelf. De sleutelpersoon deelt iets na akkoord van de cliënt. Vul in met wie jullie delen:
register-abroad = Buiten de EU
register-abroad-text = Het programma verstuurt niets. Let op waar de map met reservekopieën staat:
register-retention = Hoe lang
register-security = Beveiliging
measure-sealed = Eén verzegeld bestand; elke wijziging aan het bestand valt op.
measure-guess = Wachtzin met Argon2id; opent niet zonder wachtzin, herstelcode of gekozen kaart.
measure-own = Het eigen deel heeft een eigen sleutel.
measure-network = Het programma heeft geen netwerk.
measure-names = Geen namen in titels, meldingen, foutmeldingen en bestandsnamen.
measure-lock = Vergrendelen: met Ctrl+L, na een tijd zonder gebruik, en bij slaapstand.
measure-erasure = Verwijderen geldt ook na terugzetten en voor andere apparaten.
measure-backup = Verzegelde reservekopieën, getest na het schrijven.

## Statement of confidentiality

silence-title = Verklaring van geheimhouding
silence-intro = Sleutelpersonen horen veel in vertrouwen. In deze verklaring staat wat wij daarover afspreken.
silence-person = Sleutelpersoon
silence-organisation = Organisatie
silence-promise = Dit beloof ik
silence-tell = Ik vertel niemand wat mensen mij vertellen. Ook niet thuis of in mijn eigen gemeenschap.
silence-ask = Wil ik iets delen? Dan vraag ik eerst akkoord aan de persoon zelf.
silence-little = Ik schrijf alleen op wat nodig is. Ik schrijf geen BSN op.
silence-device = Ik vergrendel mijn laptop als ik wegloop, ook voor even.
silence-phrase = Mijn wachtzin is van mij alleen. Mijn herstelcode ligt niet bij de laptop.
silence-place = Ik bel en praat waar anderen niet meeluisteren.
silence-copies = Prints en bestanden bewaar ik zo kort als kan. Daarna vernietig ik ze.
silence-lost = Gaat er iets mis of ben ik iets kwijt? Dan bel ik meteen.
silence-end = Stop ik met dit werk? Dan blijft deze belofte gelden.
silence-unless = Wanneer ik wel mag spreken
silence-danger = Bij groot gevaar voor iemand. Ik volg dan de meldcode en overleg zo mogelijk eerst.
silence-advice = In supervisie en intervisie, zonder namen.
silence-law = Als de wet het van mij vraagt. Ik bel dan eerst de organisatie.
silence-return = Dit belooft de organisatie
silence-return-own = Wij vragen niet om het eigen deel van de sleutelpersoon.
silence-return-time = Wij geven tijd en geld voor supervisie.
silence-return-help = Wij zijn bereikbaar als er iets misgaat.
silence-return-blame = Wie een fout meteen meldt, krijgt hulp en geen verwijt.
silence-date = Datum
silence-signed = Handtekening
