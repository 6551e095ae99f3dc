### The command line: `sleutel`, for coordinators and scripts.

## Directories

cli-map-accepted = تمت قراءة هذا الملف. وفيه:
cli-map-problems =
    { $count ->
        [zero] كل شيء سليم.
        [one] شيء واحد غير سليم:
        [two] شيئان غير سليمين:
        [few] { $count } أشياء غير سليمة:
        [many] { $count } شيئًا غير سليم:
       *[other] { $count } شيء غير سليم:
    }
cli-map-repaired = تم الإصلاح
cli-map-left-out = تُرك
cli-map-line = سطر { $line }
cli-map-at = أين: { $at }
cli-map-more =
    { $count ->
        [zero] لا شيء غير ذلك. مع --json يظهر كل شيء.
        [one] وبقي شيء واحد. مع --json يظهر كل شيء.
        [two] وبقي شيئان. مع --json يظهر كل شيء.
        [few] وبقيت { $count } أشياء. مع --json تظهر كلها.
        [many] وبقي { $count } شيئًا. مع --json تظهر كلها.
       *[other] وبقي { $count } شيء. مع --json تظهر كلها.
    }
cli-map-found =
    { $count ->
        [zero] لا نتائج.
        [one] وُجد مكان واحد.
        [two] وُجد مكانان.
        [few] وُجدت { $count } أماكن.
        [many] وُجد { $count } مكانًا.
       *[other] وُجد { $count } مكان.
    }
cli-map-instead = لا نتائج لما كُتب. بحثنا عن: { $words }

## Vaults

cli-vault-created = أُنشئت الخزنة.
cli-vault-ok = الخزنة سليمة.
cli-vault-torn_tail = انقطع الحفظ في المرة الأخيرة. كل ما قبله ما زال موجودًا.
cli-vault-older = هذه الخزنة أقدم مما رآه هذا الجهاز من قبل.
cli-vault-last-saved = آخر حفظ: { $at }
cli-export-warning = تنبيه: هذا غير محمي. كل من يملكه يستطيع قراءته.
cli-export-clients = الجزء الخاص بالأشخاص يتبع المؤسسة.
cli-export-own = الجزء الخاص هو للشخص المفتاحي (sleutelpersoon) وحده.

## Practice

cli-demo-made = أُنشئت خزنة التدريب. أشخاص من الخيال: { $clients }، مرات التواصل: { $contacts }، أماكن المساعدة: { $services }.

## Papers for an organisation

cli-privacy-printed =
    { $count ->
        [zero] لم يُنشأ أي مستند:
        [one] أُنشئ مستند واحد:
        [two] أُنشئ مستندان:
        [few] أُنشئت { $count } مستندات:
        [many] أُنشئ { $count } مستندًا:
       *[other] أُنشئ { $count } مستند:
    }
cli-privacy-check = هذه نماذج. ليراجعها مسؤول حماية البيانات (FG) في مؤسستك.

## Not done

cli-refused-no_passphrase = تعذّرت قراءة عبارة السر. يُرجى وضعها في السطر الأول من الملف.
cli-refused-not_plaintext = هذا لن يكون محميًا. إذا كان هذا هو المطلوب، يُرجى إضافة --plaintext.
cli-refused-unknown_language = هذه اللغة غير معروفة لنا. يُرجى استعمال رمز، مثل ar أو ti.
cli-refused-unknown_place = هذه البلدة غير معروفة لنا.
cli-refused-unknown_day = هذا اليوم غير ممكن.
