### What the program says outside its page: dialogs of the system, and the line where no window opens.

# Title of the dialog to choose a vault file.
dialog-vault = Choose your vault
    .kind = Sleutelbos vault
dialog-directory = Choose a file for the social map
    .kind = Social map (JSON, CSV or zip)
dialog-directory-folder = Choose the folder with the social map
window-could-not-start = Sleutelbos could not start. Maybe it is already open.
