### Backups: where they go, the last good one, trying one.

backups-title = Backups
backups-what = A backup is a second vault, sealed as well. Choose a stick or a folder.
backups-none = There is no backup yet
backups-choose = Choose a folder or stick
backups-choose-other = Another folder
backups-now = Last good backup
backups-last-good = Made and read again
backups-never = Never yet
backups-folder = Folder
backups-by-itself = After a day of work Sleutelbos makes a backup by itself.
backups-make = Make a backup now
backups-making = Making the backup and reading it again…
backups-done = The backup has been made and read again.
backups-trouble = The last backup did not work
backups-away = The folder is not there now
backups-away-text = Is the stick plugged in? Sleutelbos tries again later by itself.
backups-stop = Stop making backups
backups-stop-ask = Make no more backups?
backups-stop-text = The backups that are there stay. No new ones are added.
backups-stop-no = Go on making backups
backups-list = Backups in this folder
backups-old = opens with your old passphrase
backups-rehearse = Try
backups-rehearse-what = Try a backup now and then. Then you know that restoring works.
# $moment: a day and a time
backups-rehearse-what-of = Try the backup of { $moment }
backups-rehearse-title = Try a backup
backups-rehearsing = Reading the backup…
backups-old-hint = This backup opens with your old passphrase.
backups-sound = This backup is good
backups-unsound = This backup is not quite whole
# $clients and $contacts: numbers
backups-holds = It holds { $clients } people and { $contacts } contacts.
# $moment: a day and a time
backups-until = Everything up to { $moment } is in it.
backups-nothing-changed = Nothing has changed.
backups-kept = How many backups stay
backups-kept-text = Sleutelbos keeps the newest of each day, week and month.
backups-daily = Days
backups-weekly = Weeks
backups-monthly = Months
backups-kept-set = This holds from the next backup on.
