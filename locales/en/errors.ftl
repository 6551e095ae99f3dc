### What went wrong: what happened, that nothing was lost (or exactly what), and what to do. Never a blame.

failure-locked = Sleutelbos is locked. Unlock it to go on.
failure-wrong_key = This passphrase does not fit. Nothing has changed.
failure-second_door = Your own part has its own passphrase. Type that one too.
failure-pin_over = The PIN no longer works. Open the vault with your passphrase.
failure-mistyped_code = This is no recovery code. See whether you mistyped a sign.
failure-no_card = There is no card in this file.
failure-wait = That went wrong a few times. Wait { $seconds ->
        [one] one second
       *[other] { $seconds } seconds
    } and then try again.
failure-no_vault = There is no vault in this place. Choose another file.
failure-exists = There is already a file there. It was not overwritten.
failure-damaged = The vault is damaged. Nothing in it was changed. Open a backup.
failure-tampered = Somebody or something changed this file. Sleutelbos does not open it. Open a backup.
failure-newer = This vault is from a newer Sleutelbos. Update the program first.
failure-already_open = This vault is already open in another window. Close that one first.
failure-disk_full = The disk is full. This is not saved yet. What was there is still there. Make space and try again.
failure-disk = The disk did not work. This is not saved yet. Try again.
failure-read_only = The disk gave an error. Saving is not possible now. Lock Sleutelbos and open it again. Your text stays here.
failure-replaced = Another program replaced the file of your vault or took it away. This is not saved yet. Make a backup: it will be whole. Then put the file back, or restore the backup.
failure-folder_gone = This folder is not there. Is the stick plugged in? Your vault is fine. Try again.
failure-not_permitted = You are not allowed to save in this folder. Your vault is fine. Choose another folder.
failure-bad_copy = The backup is not right and does not count. Your vault is fine. Use another stick or folder.
failure-gone = This is no longer here. Maybe it was deleted.
failure-import_refused = Sleutelbos cannot read this file. Nothing was taken from it.
failure-handover_refused = This file cannot be used. Nothing has changed.
failure-cancelled = Stopped. Nothing has changed.
failure-internal = The program made a mistake. What was saved is still here. Try again.

## A value that does not fit. Stands beside the field.

invalid-empty = Please fill this in.
# $max: the most characters that fit.
invalid-too_long = This is too long. There is room for { $max } characters.
# $min and $max: the smallest and largest number that fit.
invalid-out_of_range = Choose a number from { $min } to { $max }.
invalid-ends_before_start = The last day is before the first day.
invalid-unknown = We do not know this. Choose something from the list.
invalid-missing = This is no longer here. Choose something else.
invalid-twice = This is here twice. Take one out.
invalid-too_weak = This passphrase is too easy to guess. Use five words that do not belong together.
invalid-not_a_day = This date is not possible. Choose a day between 1900 and 2100.
invalid-to_come = This day is still to come. Choose today or earlier.
invalid-before_last = This day is too early. Choose a later day.
invalid-still_open = Something is still open. First say what happens to it.
invalid-test_result = We keep no test results here. Take the number out.
