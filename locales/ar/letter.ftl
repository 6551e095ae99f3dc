### Op papier: letters, the card with an appointment, the story for supervision. A PDF leaves the vault.

letter-title = إعداد رسالة
# $who: to whom
letter-to = رسالة إلى { $who }
letter-leaves = ملف PDF هذا يخرج من الخزنة
letter-leaves-text = بعد ذلك لا يستطيع Sleutelbos إخفاء الملف أو محوه. احفظه في مكان آمن.
letter-wishes = ماذا يريد الشخص؟
letter-question = ماذا تطلب من الطرف الآخر؟
letter-appointments = أي المواعيد؟
letter-dutch = الرسالة باللغة الهولندية. اكتب هذا بالهولندية أيضًا.
letter-in = هذا يدخل في الرسالة
letter-out = هذا لا يدخل فيها
letter-in-none = لا شيء يدخل في الرسالة. دوّن موافقة أولًا.
letter-in-none-danger = لن يكون في الرسالة شيء. يلزم تدوين الخطر من جديد.
letter-name-blank = اكتب الاسم بخط اليد.
letter-save = حفظ ملف PDF
letter-copy = للشخص نفسه
letter-copy-text = الرسالة نفسها، كي يرى الشخص ما فيها.
letter-copy-language = بأي لغة؟
letter-copy-own = ما كتبته بنفسك يبقى كما كتبته.
letter-copy-not = لا يعرف الشخص بهذا. لذلك لا توجد نسخة له.
letter-copy-save = حفظ ملف PDF للشخص
letter-saved = تم حفظ الملف. ما خرج مكتوب تحت: على الورق.
# $count: how many others
letter-household =
    { $count ->
        [zero] لا يسكن مع أحد
        [one] يسكن مع شخص واحد آخر
        [two] يسكن مع شخصين آخرين
        [few] يسكن مع { $count } أشخاص آخرين
        [many] يسكن مع { $count } شخصًا آخر
       *[other] يسكن مع { $count } شخص آخر
    }
# $day: since when
letter-since = منذ { $day }
letter-on = يوم { $day }
letter-withdrawn = سُحب هذا يوم { $day }
letter-discussed = نوقش هذا يوم { $day }
letter-closed = أُغلق هذا يوم { $day }
# Before a text, in each of these
letter-doubt = عندي شك في هذا:
letter-doubt-past = قيل هذا ثم سُحب:
letter-reason = سبب الشك:
letter-asked = ما أطلبه:
letter-weight = مقدار الثقل:
letter-wants = يريد:
letter-helps = يساعد الآن:
letter-why-not_agreed = لا توجد موافقة على هذا.
letter-why-nothing = لم يُكتب شيء عن هذا.
letter-why-not_chosen = لم تختاري شيئًا هنا بعد.
letter-why-not_yet = الموافقة لم تبدأ بعد.
letter-why-past = الموافقة انتهت.
letter-why-not_now = هذا الخطر ليس من هذا الأسبوع.
letter-why-withdrawn = الموافقة سُحبت.

## What went out on paper
out-title = على الورق
out-none = لم يوضع شيء على الورق بعد.
out-list = ما الذي خرج
# $kind: what kind of paper, $who: to whom
out-line = { $kind } إلى { $who }
out-card = إعداد بطاقة موعد
out-story = إعداد قصة لجلسة الإشراف
paper-kind-letter = رسالة
paper-kind-copy = رسالة للشخص نفسه
paper-kind-appointment_card = بطاقة موعد
paper-kind-supervision = قصة لجلسة الإشراف (supervisie)

## The card with an appointment
card-title = بطاقة موعد
card-text = بطاقة فيها صور. لا يوجد عليها اسم.
card-from = لأي موعد؟
card-from-none = اكتبيه بنفسك
card-on = أي يوم؟
card-on-missing = اختر يومًا.
card-at = في أي ساعة؟
card-with = عند من؟
card-with-hint = مثلًا: طبيب العائلة (huisarts).
card-address = العنوان
card-bring = ماذا تأخذ معك؟
card-interpreter = هل يأتي مترجم؟
card-interpreter-yes = سيأتي مترجم.
card-interpreter-no = لا يوجد مترجم
card-language = بأي لغة؟
card-calendar = أي تقويم بجانبه؟
card-calendar-ethiopian = إثيوبيا وإريتريا
card-calendar-solar_hijri = إيران وأفغانستان
card-saved = تم حفظ البطاقة.

## The story for supervision
story-title = قصة لجلسة الإشراف
story-text = تُحذف الأسماء والأماكن والأيام والأرقام المعروفة. أيام مرات التواصل مُزاحة.
story-question = ماذا تريد أن تناقش؟
story-contacts = أي مرات تواصل؟
story-contacts-none = لا توجد مرات تواصل بعد.
story-with-text = أيضًا ما كتبته عنها
story-found = هذا وُجد واستُبدل
# $count: how many times
story-found-name = أسماء أشخاص: { $count }
story-found-place = أسماء أماكن: { $count }
story-found-household = أسماء أسر: { $count }
story-found-day = الأيام: { $count }
story-found-number = أرقام طويلة: { $count }
story-found-none = لم يُعثر على أسماء أو أماكن أو أيام أو أرقام معروفة.
story-check = اقرأه بنفسك مرة أخرى. لا يعرف Sleutelbos كل اسم.
story-preview = هكذا يدخل في القصة
story-save = حفظ ملف PDF
story-gap-name = [اسم]
story-gap-place = [مكان]
story-gap-household = [أسرة]
story-gap-day = [يوم]
story-gap-number = [رقم]
# $from, $to: years, such as 30 and 39
story-age = بين { $from } و{ $to } سنة
story-languages = اللغات: { $languages }
story-saved = تم حفظ القصة.
