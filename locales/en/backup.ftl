### Backups, as the command line says them.

# $name: the file name, which is a day and a time.
cli-backup-made = The backup is made and was read back: { $name }
cli-backup-attachments =
    { $count ->
        [one] With { $count } attachment.
       *[other] With { $count } attachments.
    }
cli-backup-missing =
    { $count ->
        [one] Be careful: { $count } attachment is lost or damaged.
       *[other] Be careful: { $count } attachments are lost or damaged.
    }
cli-backup-removed =
    { $count ->
        [one] { $count } old backup was removed.
       *[other] { $count } old backups were removed.
    }
# Rotten, or from before a change of passphrase.
cli-backup-unsound = This backup does not open with this passphrase: { $name }. Nothing in it was changed.
cli-restore-done = The vault is restored. The backup stays where it is.
cli-vault-known = Seen before: { $at }
cli-refused-no_anchor = This anchor file cannot be read. Nothing was checked.

# 256 MiB for each part, attachments not counted.
failure-vault_full = The vault is full: it may not become larger. This is not saved. Erase what may go.
