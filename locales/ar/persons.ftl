### Likely the same person, and making one of two.

## While a new name is typed
likely-ask = هل تقصد أحد هؤلاء؟
# A screen reader hears the name after this.
likely-open = فتح { $name }
likely-place = { $name }، { $place }
likely-closed = { $name } (في الأرشيف)
## Making one person of two
merge-open = دمج مع شخص آخر
merge-title = الشخص نفسه مرتين
merge-intro = أحيانًا يظهر الشخص في القائمة مرتين. هنا يصبحان شخصًا واحدًا.
merge-handed-over = هذا الشخص مُسلَّم أو مُعار. لا يمكن الدمج الآن.
merge-about = هذا الشخص يبقى: { $name }
merge-whom = مع من تريد دمج { $name }؟
merge-likely = متشابهان
merge-search = ابحث عن اسم
merge-choose = اختر الصحيح
merge-choose-hint = ما لا تختاره يُحفظ في الملاحظات.
merge-same = لا يوجد ما تختاره.
merge-contacts =
    { $count ->
        [0] لا تنتقل أي مرات تواصل.
        [zero] لا تنتقل أي مرات تواصل.
        [one] ينتقل تواصل واحد.
        [two] ينتقل تواصلان.
        [few] تنتقل { $count } مرات تواصل.
        [many] ينتقل { $count } تواصلًا.
       *[other] ينتقل { $count } تواصل.
    }
merge-safety = هل الاتصال بأحدهما غير آمن؟ إذن يبقى ذلك مكتوبًا.
merge-yes = اجعلهما شخصًا واحدًا
merge-no = لا، ليس الآن
merge-field-called = الاسم
merge-field-reach = طريقة الوصول
merge-field-mind = انتبه عند وجود آخرين
merge-field-birth_year = سنة الميلاد
merge-field-guardian = من يقرر
merge-field-prefers = التفضيل
merge-field-home = يسكن في
merge-field-household = الأسرة
merge-field-wish = المترجم
# On the page of a person: what is seldom needed.
persons-more = المزيد عن هذا الشخص

page-parts = صفحة الشخص
page-parts-question = ما الأقسام المطلوبة؟
page-parts-hint = يمكن للمنظمة اختيار ما يلزم. ما كُتب من قبل يبقى ظاهرًا دائمًا.
