### What the program says outside its page: dialogs of the system, and the line where no window opens.

# Title of the dialog to choose a vault file.
dialog-vault = Kies je kluis
    .kind = Kluis van Sleutelbos
dialog-directory = Kies een bestand voor de sociale kaart
    .kind = Sociale kaart (JSON, CSV of zip)
dialog-directory-folder = Kies de map met de sociale kaart
dialog-postcodes = Kies een tabel met postcodes
    .kind = Postcodes (CSV)
dialog-backup = Kies een reservekopie
    .kind = Kluis van Sleutelbos
dialog-backup-folder = Kies een map voor reservekopieën
dialog-exchange-folder = Kies de map die beide apparaten hebben
dialog-card = Kies het bestand met de kaart
dialog-code-sheet = Waar bewaar je het blad met de herstelcode?
dialog-statement = Waar bewaar je de verklaring?
dialog-access = Waar bewaar je de inzage?
dialog-calendar = Waar bewaar je het agendabestand?
dialog-sheet = Waar bewaar je de lijst?
dialog-letter = Waar bewaar je de brief?
dialog-card-paper = Waar bewaar je de afspraakkaart?
dialog-story = Waar bewaar je het verhaal?
window-could-not-start = Sleutelbos kon niet starten.
window-already-open = Sleutelbos is al open. Dat venster komt nu naar voren.

## Handing people over

dialog-hand-card = Ontvangstkaart bewaren
dialog-hand-to = Kaart van de ontvanger kiezen
dialog-hand-file = Overdracht bewaren
dialog-hand-open = Overdracht openen
dialog-hand-receipt = Ontvangstbewijs bewaren
dialog-hand-receipt-open = Ontvangstbewijs openen
dialog-hand-statement = Verklaring bewaren
