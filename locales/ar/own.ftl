### Voor mij: hers alone.

own-title = مساحتي
own-only-you = هذا لك وحدك. لا يراه أحد غيرك.

## How she is
own-check-in = كيف الحال اليوم؟
own-energy = الطاقة
own-tension = التوتر
own-check-in-line = سطر واحد، إذا أردت
own-check-in-remove = إزالة ما كُتب اليوم
own-check-in-done = كُتب اليوم
own-chart = كيف كان حالك
own-chart-empty = بعد كتابة بضعة أيام يظهر هنا خط.
own-chart-period = المدة الماضية
own-chart-weeks =
    { $count ->
        [zero] { $count } أسبوع
        [one] أسبوع واحد
        [two] أسبوعان
        [few] { $count } أسابيع
        [many] { $count } أسبوعًا
       *[other] { $count } أسبوع
    }

## Questions for supervision
own-questions = للنقاش في جلسة الإشراف (supervisie)
own-question-new = ما الذي يحتاج إلى نقاش؟
own-question-discussed = نوقش
own-question-open-again = لم يُناقش بعد
own-question-discussed-on = نوقش في { $day }
own-question-show-discussed =
    { $count ->
        [zero] لا أسئلة نوقشت بعد
        [one] عرض سؤال واحد نوقش
        [two] عرض سؤالين نوقشا
        [few] عرض { $count } أسئلة نوقشت
        [many] عرض { $count } سؤالًا نوقش
       *[other] عرض { $count } سؤال نوقش
    }
own-questions-empty = لا أسئلة بعد. هنا تنتظر الأسئلة موعد الجلسة.

## Notes
own-notes = ملاحظاتي
own-note-new = كتابة ما يُثقل القلب
own-note-edit = تعديل
own-note-cancel = إبقاء ما كان
own-note-about = عن تواصل
own-note-about-none = ليست عن تواصل
own-note-about-choose = اختيار تواصل
own-note-see-contact = عرض التواصل
own-notes-empty = هنا مكان لكل ما في القلب.
own-written = { $day } الساعة { $time }
