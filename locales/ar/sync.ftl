### Two machines: one vault, changes through a folder that another program synchronises.

cli-sync-done =
    الحزم المرسلة: { $sent }. الحزم المستلمة: { $received }.
cli-sync-conflicts = أمور تختلف بين جهازين: { $conflicts }. يُرجى الاختيار في الترتيب.
cli-sync-waits-gap = هناك حزمة تنتظر. تنقص حزمة قبلها.
cli-sync-waits-other = هناك حزمة تنتظر حزمة من جهاز آخر.
cli-sync-waits-newer = هناك حزمة من برنامج أحدث. يُرجى تحديث هذا البرنامج.
cli-sync-waits-no_key = تغيّرت المفاتيح. تُعاد هنا نسخة احتياطية جديدة من الجهاز الآخر.
cli-sync-waits-reference = تشير حزمة إلى شيء غير موجود هنا. ويستمر ما عداها.
cli-sync-refused-altered = هناك حزمة ناقصة أو جرى تغييرها.
cli-sync-refused-foreign = هناك حزمة من خزنة أخرى.
cli-sync-refused-swapped = هناك حزمة في مكان حزمة أخرى.
cli-sync-refused-out_of_chain = هناك حزمة لا تتبع الحزمة السابقة.
cli-sync-refused-clock = ساعة جهاز آخر متقدمة كثيرًا.
cli-sync-refused-removed = هناك حزمة من جهاز جرت إزالته.
cli-sync-refused-unknown = جهاز بمفاتيح قديمة لا يُسمح له بالمشاركة. تُعاد عليه نسخة احتياطية جديدة.
cli-sync-refused-old_key = هناك حزمة لها مفتاح لم يعد صالحًا.
cli-sync-refused-conflict_copy = توجد نسخة ثانية من حزمة في المجلد.
cli-sync-refused-vault_copy = توجد نسخة من خزنة في المجلد. يُرجى إزالتها.
cli-sync-refused-device_twice = نسختان من الخزنة تعملان كأنهما جهاز واحد.
cli-refused-no_folder = المجلد غير موجود.
cli-refused-no_device_file = تعذّر حفظ اسم هذا الجهاز بجانب الخزنة.
