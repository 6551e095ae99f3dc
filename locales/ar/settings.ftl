### Settings, and about this program.

settings-kept-at-once = كل اختيار هنا يعمل فورًا.
settings-look = اللغة والشاشة
settings-theme = الألوان
settings-theme-system = مثل الجهاز
settings-theme-light = فاتح
settings-theme-dark = داكن
settings-theme-contrast = تباين قوي
settings-text-size = حجم النص
# $size is a number: 100, 125, 150 or 200.
settings-text-size-percent = { $size } %
settings-lock = القفل
settings-lock-minutes = القفل التلقائي بعد
settings-lock-hint = يُحسب الوقت عندما لا توجد كتابة أو لمس.
# $minutes is a number from 1 to 60. Stands after settings-lock-minutes, hence the genitive dual.
settings-minutes =
    { $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }
# "Meekijk-stand": for when somebody looks over her shoulder.
settings-discreet = وضع الخصوصية
settings-discreet-question = هل ينظر أحد إلى الشاشة؟
settings-discreet-hint = الأسماء تصبح رموزًا. والكلمات الحساسة تصبح علامة محايدة. وما كُتب يظهر بعد الضغط على «إظهار».
settings-discreet-off = لا، إظهار الأسماء
settings-discreet-on = نعم، إخفاء الأسماء
settings-keys = اختصارات لوحة المفاتيح

about-title = عن Sleutelbos
about-what = هذا البرنامج للأشخاص المفتاحيين (sleutelpersonen). يعمل بدون إنترنت.
about-private = كل شيء يبقى في خزنتك على هذا الجهاز. لا يخرج منها شيء.
about-version = الإصدار
about-licence = الترخيص
about-fonts = الخطوط
about-icons = الرموز
about-places = أسماء البلدات
