### Backups, as the command line says them.

# $name: the file name, which is a day and a time.
cli-backup-made = أُنشئت النسخة الاحتياطية وتمت مراجعتها: { $name }
cli-backup-attachments =
    { $count ->
        [zero] بلا مرفقات.
        [one] مع مرفق واحد.
        [two] مع مرفقين.
        [few] مع { $count } مرفقات.
        [many] مع { $count } مرفقًا.
       *[other] مع { $count } مرفق.
    }
cli-backup-missing =
    { $count ->
        [zero] لا مرفقات مفقودة.
        [one] تنبيه: مرفق واحد مفقود أو تالف.
        [two] تنبيه: مرفقان مفقودان أو تالفان.
        [few] تنبيه: { $count } مرفقات مفقودة أو تالفة.
        [many] تنبيه: { $count } مرفقًا مفقود أو تالف.
       *[other] تنبيه: { $count } مرفق مفقود أو تالف.
    }
cli-backup-removed =
    { $count ->
        [zero] لم تُحذف أي نسخة قديمة.
        [one] حُذفت نسخة قديمة واحدة.
        [two] حُذفت نسختان قديمتان.
        [few] حُذفت { $count } نسخ قديمة.
        [many] حُذفت { $count } نسخة قديمة.
       *[other] حُذفت { $count } نسخة قديمة.
    }
# Rotten, or from before a change of passphrase.
cli-backup-unsound = هذه النسخة الاحتياطية لا تُفتح بعبارة السر هذه: { $name }. لم يتغير فيها شيء.
cli-restore-done = استُعيدت الخزنة. النسخة الاحتياطية باقية في مكانها.
cli-vault-known = شوهدت من قبل: { $at }
cli-refused-no_anchor = تعذّرت قراءة ملف المرساة هذا. لم نراجع شيئًا.

# 256 MiB for each part, attachments not counted.
failure-vault_full = الخزنة ممتلئة ولا يمكن أن تكبر أكثر. لم يُحفظ هذا. يُرجى محو ما يمكن الاستغناء عنه.
