### What the program says outside its page: dialogs of the system, and the line where no window opens.

# Title of the dialog to choose a vault file.
dialog-vault = Choose your vault
    .kind = Sleutelbos vault
dialog-directory = Choose a file for the social map
    .kind = Social map (JSON, CSV or zip)
dialog-directory-folder = Choose the folder with the social map
dialog-postcodes = Choose a table of postcodes
    .kind = Postcodes (CSV)
dialog-backup = Choose a backup
    .kind = Sleutelbos vault
dialog-backup-folder = Choose a folder for backups
dialog-exchange-folder = Choose the folder that both devices have
dialog-card = Choose the file with the card
dialog-code-sheet = Where do you keep the sheet with the recovery code?
dialog-statement = Where do you keep the statement?
dialog-access = Where do you keep what is handed over?
dialog-calendar = Where do you save the calendar file?
dialog-sheet = Where do you save the list?
dialog-letter = Where do you keep the letter?
dialog-card-paper = Where do you keep the appointment card?
dialog-story = Where do you keep the story?
window-could-not-start = Sleutelbos could not start.
window-already-open = Sleutelbos is already open. That window now comes forward.

## Handing people over

dialog-hand-card = Save the receiving card
dialog-hand-to = Choose the card of the receiver
dialog-hand-file = Save the handover
dialog-hand-open = Open a handover
dialog-hand-receipt = Save the receipt
dialog-hand-receipt-open = Open a receipt
dialog-hand-statement = Save the statement
