### What went wrong: what happened, that nothing was lost (or exactly what), and what to do. Never a blame.

failure-locked = برنامج Sleutelbos مقفل. يُرجى فتح القفل للمتابعة.
failure-wrong_key = عبارة السر هذه غير صحيحة. لم يتغير شيء.
failure-second_door = للقسم الخاص بك عبارة سر خاصة به. يُرجى كتابتها أيضًا.
failure-pin_over = لم يعد رمز PIN يعمل. يُرجى فتح الخزنة بعبارة السر.
failure-mistyped_code = هذا ليس رمز استرداد. يُرجى التأكد من كتابة كل الرموز.
failure-no_card = لا توجد بطاقة في هذا الملف.
failure-wait = لم تنجح المحاولات الأخيرة. يُرجى الانتظار { $seconds ->
        [zero] قليلًا
        [one] ثانية واحدة
        [two] ثانيتين
        [few] { $seconds } ثوانٍ
        [many] { $seconds } ثانية
       *[other] { $seconds } ثانية
    } ثم المحاولة من جديد.
failure-no_vault = لا توجد خزنة في هذا المكان. يُرجى اختيار ملف آخر.
failure-exists = يوجد ملف في هذا المكان. لم نكتب فوقه.
failure-damaged = الخزنة تالفة. لم نغيّر فيها شيئًا. يُرجى فتح نسخة احتياطية.
failure-tampered = شخص أو شيء غيّر هذا الملف. لن يفتحه البرنامج. يُرجى فتح نسخة احتياطية.
failure-newer = هذه الخزنة من إصدار أحدث. يُرجى تحديث البرنامج أولًا.
failure-already_open = هذه الخزنة مفتوحة في نافذة أخرى. يُرجى إغلاق تلك النافذة أولًا.
failure-disk_full = القرص ممتلئ. لم يُحفظ هذا بعد. ما كان محفوظًا ما زال موجودًا. يُرجى توفير مساحة ثم المحاولة من جديد.
failure-disk = لم يستجب القرص. لم يُحفظ هذا بعد. يُرجى المحاولة من جديد.
failure-read_only = حدث خطأ في القرص. الحفظ غير ممكن الآن. يُرجى قفل البرنامج ثم فتحه من جديد. النص يبقى هنا.
failure-replaced = برنامج آخر استبدل ملف الخزنة أو أزاله. لم يُحفظ هذا بعد. يُرجى إنشاء نسخة احتياطية، وستكون كاملة. ثم يُرجى إعادة الملف إلى مكانه أو استعادة النسخة.
failure-folder_gone = هذا المجلد غير موجود. هل وحدة التخزين موصولة؟ الخزنة سليمة. يُرجى المحاولة من جديد.
failure-not_permitted = لا يُسمح بالحفظ في هذا المجلد. الخزنة سليمة. يُرجى اختيار مجلد آخر.
failure-bad_copy = النسخة الاحتياطية غير سليمة ولا تُحسب. الخزنة سليمة. يُرجى استعمال وحدة تخزين أخرى أو مجلد آخر.
failure-gone = هذا لم يعد موجودًا. ربما حُذف.
failure-import_refused = لا يستطيع البرنامج قراءة هذا الملف. لم نأخذ منه شيئًا.
failure-handover_refused = لا يمكن استخدام هذا الملف. لم يتغير شيء.
failure-cancelled = تم التوقف. لم يتغير شيء.
failure-internal = حدث خطأ في البرنامج. ما حُفظ ما زال موجودًا. يُرجى المحاولة من جديد.

## A value that does not fit. Stands beside the field.

invalid-empty = يُرجى ملء هذا الحقل.
# $max: the most characters that fit.
invalid-too_long = النص طويل جدًا. أكبر عدد من الأحرف: { $max }.
# $min and $max: the smallest and largest number that fit.
invalid-out_of_range = يُرجى اختيار رقم من { $min } إلى { $max }.
invalid-ends_before_start = اليوم الأخير يسبق اليوم الأول.
invalid-unknown = هذا غير معروف لنا. يُرجى الاختيار من القائمة.
invalid-missing = هذا لم يعد موجودًا. يُرجى اختيار شيء آخر.
invalid-twice = هذا مكتوب مرتين. يُرجى إزالة واحد منهما.
invalid-too_weak = عبارة السر هذه سهلة التخمين. يُرجى اختيار خمس كلمات متفرقة.
invalid-not_a_day = هذا التاريخ غير ممكن. يُرجى اختيار يوم بين 1900 و2100.
invalid-to_come = هذا اليوم لم يأتِ بعد. يُرجى اختيار اليوم أو يوم سابق.
invalid-before_last = هذا اليوم مبكر جدًا. يُرجى اختيار يوم لاحق.
invalid-still_open = ما زال هناك شيء مفتوح. يُرجى تحديد مصيره أولًا.
invalid-test_result = لا نحفظ هنا نتائج الاختبارات. يُرجى إزالة الرقم.
