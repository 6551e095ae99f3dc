### What the program says outside its page: dialogs of the system, and the line where no window opens.

# Title of the dialog to choose a vault file.
dialog-vault = Kies je kluis
    .kind = Kluis van Sleutelbos
dialog-directory = Kies een bestand voor de sociale kaart
    .kind = Sociale kaart (JSON, CSV of zip)
dialog-directory-folder = Kies de map met de sociale kaart
dialog-postcodes = Kies een tabel met postcodes
    .kind = Postcodes (CSV)
window-could-not-start = Sleutelbos kon niet starten.
window-already-open = Sleutelbos is al open. Dat venster komt nu naar voren.
