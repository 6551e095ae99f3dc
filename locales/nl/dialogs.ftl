### What the program says outside its page: dialogs of the system, and the line where no window opens.

# Title of the dialog to choose a vault file.
dialog-vault = Kies je kluis
    .kind = Kluis van Sleutelbos
dialog-directory = Kies een bestand voor de sociale kaart
    .kind = Sociale kaart (JSON, CSV of zip)
dialog-directory-folder = Kies de map met de sociale kaart
window-could-not-start = Sleutelbos kon niet starten. Misschien is het al open.
