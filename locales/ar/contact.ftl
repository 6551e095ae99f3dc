### Contact opschrijven: the fastest flow.

contact-write = تدوين تواصل
contact-edit = تعديل التواصل
contact-delete = حذف هذا التواصل

## With whom
contact-who = مع من؟
contact-who-search = البحث عن اسم أو كتابته
contact-who-nobody = ويمكن ذلك دون شخص أيضًا.
contact-who-new = شخص جديد: { $name }
contact-who-also = هل كان معكم أحد آخر من هذه الأسرة؟
contact-with-nobody = بدون شخص

## What, how long, about what
contact-kind = ما نوع التواصل؟
contact-kind-needed = يُرجى اختيار نوع التواصل. الباقي يمكن تركه فارغًا.
contact-minutes = كم استمر؟
contact-themes = عن ماذا؟
contact-themes-all = كل المواضيع
contact-themes-fewer = مواضيع أقل
contact-line = في سطر واحد
contact-line-hint = ما المهم أن يبقى في الذاكرة؟

## Behind Meer
contact-more = المزيد
contact-on = في أي يوم؟
contact-on-unlikely = هل هذا التاريخ صحيح؟
# $day: the day that was typed.
contact-on-unlikely-text = التاريخ المكتوب: { $day }.
contact-on-unlikely-yes = نعم، حفظ
contact-on-unlikely-no = تعديل التاريخ
contact-start = في أي ساعة بدأ؟
contact-role = دورك
contact-language = بأي لغة؟
# $what: role and language, already in words.
contact-copied = مثل المرة السابقة: { $what }. التعديل ممكن في «المزيد».
contact-present = من كان حاضرًا أيضًا؟
contact-interpreter = من قام بالترجمة؟
contact-interpreter-family-warning = الأهل لا يترجمون كل شيء دائمًا. هل تكون الترجمة المهنية أكثر راحة؟
contact-interpreter-minor-warning = لا يجوز أن يترجم طفل. يُرجى ترتيب ترجمة في المرة القادمة.
contact-note = ملاحظة أطول
contact-travel = الطريق ذهابًا وإيابًا (بالكيلومتر)
contact-services = مساعدة دار الحديث عنها
contact-service-search = البحث في خريطة المساعدة
contact-step = الخطوة التالية
contact-own-part = لك
contact-only-you = لك وحدك. لا يراه أحد غيرك.
contact-heaviness = كم كان هذا ثقيلًا عليك؟
contact-question = للنقاش في جلسة الإشراف (supervisie)

## Drafts
contact-draft-kept = حُفظت المسودة الساعة { $time }
contact-draft-failed = لم تُحفظ المسودة بعد. نحاول من جديد.
contact-draft-found = هناك تواصل لم يكتمل، من { $when }.
contact-draft-continue = متابعة الكتابة
contact-draft-discard = حذف المسودة
contact-draft-back = هذا ما كتبته من قبل. تمكن متابعة الكتابة بهدوء.

## After saving
contact-step-ask = الخطوة التالية؟
contact-step-what = ماذا بعد ذلك؟ يمكن تركه فارغًا.
contact-step-none = لا شيء
contact-step-keep = حفظ هذه الخطوة
contact-step-plain = تواصل من جديد
contact-step-done-on = تم في { $day }
