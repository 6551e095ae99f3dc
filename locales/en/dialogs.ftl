### What the program says outside its page: dialogs of the system, and the line where no window opens.

# Title of the dialog to choose a vault file.
dialog-vault = Choose your vault
    .kind = Sleutelbos vault
dialog-directory = Choose a file for the social map
    .kind = Social map (JSON, CSV or zip)
dialog-directory-folder = Choose the folder with the social map
dialog-postcodes = Choose a table of postcodes
    .kind = Postcodes (CSV)
window-could-not-start = Sleutelbos could not start.
window-already-open = Sleutelbos is already open. That window now comes forward.
