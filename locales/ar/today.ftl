### Vandaag.

today-title = اليوم
today-contacts = كُتب اليوم
today-steps = الخطوات التالية
today-steps-closing = حان وقتها
today-steps-coming = لاحقًا
today-steps-all =
    { $count ->
        [zero] لا شيء آخر
        [one] واحد آخر
        [two] اثنان آخران
        [few] { $count } أخرى
        [many] { $count } أخرى
       *[other] { $count } أخرى
    }
today-steps-fewer = عرض أقل
today-step-past = مرّ اليوم الأخير
today-step-done = تم
today-step-done-for = تم: { $what }، { $name }
today-long-ago = لم نتحدث منذ مدة
today-long-ago-since = آخر تواصل: { $day }
today-long-ago-never = لا تواصل بعد
today-drafts = لإكماله هذا المساء
today-draft-contact = تواصل من { $when }
today-draft-client = شخص من { $when }
today-draft-own_note = ملاحظة خاصة من { $when }
today-draft-question = سؤال لجلسة الإشراف من { $when }
today-draft-check_in = كيف الحال، من { $when }
today-draft-continue = متابعة الكتابة
today-draft-discard = حذف المسودة
today-draft-discarded = حُذفت المسودة
today-week = أسبوعك
# Follows a duration in hours and minutes, and agrees with those words.
today-week-what = كُتبت منذ يوم الاثنين
today-week-people =
    { $count ->
        [zero] لا يوجد أشخاص هنا الآن.
        [one] مساعدتك تصل الآن إلى شخص واحد.
        [two] مساعدتك تصل الآن إلى شخصين.
        [few] مساعدتك تصل الآن إلى { $count } أشخاص.
        [many] مساعدتك تصل الآن إلى { $count } شخصًا.
       *[other] مساعدتك تصل الآن إلى { $count } شخص.
    }
today-first-title = أهلًا وسهلًا. البداية مع شخص واحد.
today-first-text = الاسم يكفي. ويمكن كتابة اسم مستعار.
today-first-person = شخص جديد
today-first-map = عرض خريطة المساعدة
today-quiet-title = لا شيء ينتظر الآن.
today-quiet-text = هل تحدثت مع أحد؟ تكفي كتابة مختصرة هنا.
