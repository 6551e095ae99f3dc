### Search everywhere, Ctrl+K.

search-title = بحث
search-field = البحث عن أشخاص أو تواصل أو مساعدة أو أمر
search-hint = الأسهم للاختيار، ومفتاح Enter للفتح
search-none = لا نتائج لـ «{ $text }».
search-commands = الأوامر
search-client = الأشخاص
search-contact = مرات التواصل
search-concern = إشارات
search-service = خريطة المساعدة
search-own_note = ملاحظاتي
search-question = للنقاش في جلسة الإشراف (supervisie)
search-found =
    { $count ->
        [zero] لا نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $count } نتائج
        [many] { $count } نتيجة
       *[other] { $count } نتيجة
    }
search-go-today = الذهاب إلى: اليوم
search-go-people = الذهاب إلى: الأشخاص
search-go-map = الذهاب إلى: خريطة المساعدة
search-go-own = الذهاب إلى: مساحتي
search-go-settings = الذهاب إلى: الإعدادات
search-lock = قفل
search-hide = إخفاء الشاشة
search-hidden-text = نص مخفي
