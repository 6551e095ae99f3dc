### Backups, as the command line says them.

# $name: the file name, which is a day and a time.
cli-backup-made = De reservekopie is gemaakt en nagelezen: { $name }
cli-backup-attachments =
    { $count ->
        [one] Met { $count } bijlage.
       *[other] Met { $count } bijlagen.
    }
cli-backup-missing =
    { $count ->
        [one] Let op: { $count } bijlage is kwijt of beschadigd.
       *[other] Let op: { $count } bijlagen zijn kwijt of beschadigd.
    }
cli-backup-removed =
    { $count ->
        [one] { $count } oude reservekopie is weggehaald.
       *[other] { $count } oude reservekopieën zijn weggehaald.
    }
# Rotten, or from before a change of passphrase.
cli-backup-unsound = Deze reservekopie gaat niet open met deze wachtzin: { $name }. Er is niets aan veranderd.
cli-restore-done = De kluis is teruggezet. De reservekopie blijft staan.
cli-vault-known = Eerder gezien: { $at }
cli-refused-no_anchor = Dit ankerbestand is niet te lezen. Er is niets nagekeken.

# 256 MiB for each part, attachments not counted.
failure-vault_full = De kluis is vol: groter mag hij niet worden. Dit is niet bewaard. Wis wat weg mag.
