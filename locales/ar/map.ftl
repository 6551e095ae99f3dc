### Sociale kaart.

# With its Dutch name once: that is what colleagues call it.
map-title = خريطة المساعدة (sociale kaart)
map-search = البحث عن مساعدة أو كلمة أو اسم
map-filter-language = اللغة
map-filter-theme = الموضوع
map-filter-municipality = البلدية (gemeente)
map-filter-near = قريب من
map-filter-near-hint = بلدة أو شخص
map-filter-near-client = { $name }، { $place }
map-filter-any = الكل
map-filter-clear = مسح كل الاختيارات
map-filters = تضييق البحث
map-count =
    { $count ->
        [zero] لا نتائج
        [one] وُجد مكان واحد
        [two] وُجد مكانان
        [few] وُجدت { $count } أماكن
        [many] وُجد { $count } مكانًا
       *[other] وُجد { $count } مكان
    }
map-count-shown = أول { $shown } من { $count }
map-more = عرض المزيد
map-instead = لا نتائج لـ «{ $text }». بحثنا عن: { $words }
map-national = كل هولندا
map-fictional = من الخيال، للتدريب
# $km: a number, already written as the language does.
map-km = { $km } كيلومتر
map-checked-days =
    { $days ->
        [zero] تم التحقق اليوم
        [one] تم التحقق أمس
        [two] تم التحقق قبل يومين
        [few] تم التحقق قبل { $days } أيام
        [many] تم التحقق قبل { $days } يومًا
       *[other] تم التحقق قبل { $days } يوم
    }
map-checked-months =
    { $months ->
        [zero] تم التحقق قبل أقل من شهر
        [one] تم التحقق قبل شهر
        [two] تم التحقق قبل شهرين
        [few] تم التحقق قبل { $months } أشهر
        [many] تم التحقق قبل { $months } شهرًا
       *[other] تم التحقق قبل { $months } شهر
    }
map-checked-never = لا نعرف متى تم التحقق من هذا
map-missing-title = ما الذي ينقص؟
map-missing-text = لم نجد شيئًا مناسبًا. قد يفيد تقليل الاختيارات.
map-missing-write = تدوين ما بحثت عنه
map-missing-line = بحثت ولم أجد: { $text }
map-empty-title = خريطة المساعدة ما زالت فارغة.
map-empty-text = يُرجى تحميل ملف من مؤسستك.

## A service
service-back = الرجوع إلى الخريطة
service-phones = الاتصال
service-copy = نسخ
service-copy-what = نسخ { $what }
service-copied = تم النسخ
service-email = البريد الإلكتروني
service-url = الموقع
service-url-hint = يمكن نسخ العنوان. هذا البرنامج لا يدخل الإنترنت.
service-where = أين
service-hours = أوقات العمل
service-hours-between = { $days }: من { $opens } إلى { $closes }
service-for-whom = لمن
service-ages = من عمر { $from } إلى { $to } سنة
service-ages-from = من عمر { $from } سنة
service-ages-to = حتى عمر { $to } سنة
service-apply = التسجيل
service-fees = التكاليف
service-interpretation = الترجمة
service-languages = اللغات
service-themes = يساعد في
service-source = المصدر
service-directory = من: { $name }
service-status-inactive = لا يعمل الآن
service-status-defunct = لم يعد موجودًا
service-status-temporarily_closed = مغلق مؤقتًا
service-gone = هذه المساعدة لم تعد على الخريطة.
service-attach = إضافة إلى تواصل
service-attach-new = إلى تواصل جديد
service-attach-which = إلى أي تواصل؟
service-attach-whom = مع من كان التواصل؟
service-attach-none = لا تواصل مع هذا الشخص بعد.

## Directories
directory-title = ملفات الخريطة
directory-open = الملفات
directory-intro = تعطيك المؤسسة ملفًا فيه أماكن المساعدة. هنا يمكن تحميله.
directory-services =
    { $count ->
        [zero] لا أماكن
        [one] مكان واحد
        [two] مكانان
        [few] { $count } أماكن
        [many] { $count } مكانًا
       *[other] { $count } مكان
    }
directory-loaded = تم التحميل في { $day }
directory-built-in = جزء من البرنامج
directory-remove-what = حذف { $name }
directory-remove-ask = إزالة { $name } من الخريطة؟
directory-remove-text = كل تواصل مكتوب يبقى كما هو.
directory-remove-yes = نعم، إزالة
directory-remove-no = لا، إبقاء
directory-removed = تمت الإزالة من الخريطة
directory-read-file = اختيار ملف
directory-read-folder = اختيار مجلد
directory-reading = نقرأ الملف …
directory-cancelled = تم التوقف. لم يتغير شيء.
directory-plan-title = تمت قراءة { $name }
directory-plan-text = لم يتغير شيء بعد. يُرجى التأكد من صحة هذا.
directory-apply = إضافة إلى الخريطة
directory-applying = نضيف كل شيء إلى الخريطة …
directory-applied = أُضيف إلى الخريطة
directory-discard = لا، إلغاء
# Asked on leaving the page with a file that was read and not taken over. $name: its name.
directory-leave-ask = هل تُضاف { $name } إلى الخريطة؟
directory-leave-text = تمت قراءة الملف. لم يتغير شيء بعد.
directory-counts = ما في الملف
directory-count-organizations = مؤسسات
directory-count-services = أنواع المساعدة
directory-count-locations = مواقع
directory-count-service_at_locations = المساعدة حسب الموقع
directory-count-languages = لغات
directory-count-schedules = أوقات
directory-count-phones = أرقام هاتف
directory-problems-none = تمت قراءة كل شيء جيدًا.
directory-problems =
    { $count ->
        [zero] لا ملاحظات
        [one] ملاحظة واحدة للعلم
        [two] ملاحظتان للعلم
        [few] { $count } ملاحظات للعلم
        [many] { $count } ملاحظة للعلم
       *[other] { $count } ملاحظة للعلم
    }
directory-problems-more =
    { $count ->
        [zero] لا ملاحظات أخرى.
        [one] وملاحظة واحدة أخرى.
        [two] وملاحظتان أخريان.
        [few] و{ $count } ملاحظات أخرى.
        [many] و{ $count } ملاحظة أخرى.
       *[other] و{ $count } ملاحظة أخرى.
    }
directory-repaired =
    { $count ->
        [zero] لم يُصلح شيء
        [one] أُصلح شيء واحد
        [two] أُصلح شيئان
        [few] أُصلحت { $count } أشياء
        [many] أُصلح { $count } شيئًا
       *[other] أُصلح { $count } شيء
    }
directory-refused =
    { $count ->
        [zero] لم يُترك شيء
        [one] تُرك شيء واحد
        [two] تُرك شيئان
        [few] تُركت { $count } أشياء
        [many] تُرك { $count } شيئًا
       *[other] تُرك { $count } شيء
    }
directory-problem-repaired = تم الإصلاح
directory-problem-refused = تُرك
directory-problem-what = ماذا
directory-problem-done = ما تم
directory-problem-where = أين
directory-problem-file = الملف { $file }
directory-problem-line = سطر { $line }
directory-problem-id = رقم { $id }
directory-problem-field = حقل { $field }

## What was not as it should be in a file

map-problem-encoding = كانت الحروف محفوظة بطريقة أخرى. قرأناها قدر الإمكان.
map-problem-missing_id = كان رقم التعريف ناقصًا. أنشأنا رقمًا.
map-problem-duplicate_id = رقم التعريف هذا مكتوب مرتين.
map-problem-conflicting_copy = المعلومة مكررة مع اختلاف. نعتمد الأولى.
map-problem-dangling_reference = هذا يشير إلى شيء غير موجود.
map-problem-missing_name = الاسم ناقص.
map-problem-missing_number = رقم الهاتف ناقص أو غير صحيح.
map-problem-unknown_status = لا نعرف إن كان هذا مفتوحًا. نعتبره مفتوحًا.
map-problem-bad_coordinates = الموقع على الخريطة غير صحيح.
map-problem-bad_postcode = هذا ليس رمزًا بريديًا من أربعة أرقام.
map-problem-bad_number = هذا العدد غير ممكن.
map-problem-bad_date = هذا اليوم غير موجود.
map-problem-bad_time = هذا الوقت غير موجود.
map-problem-unknown_language = لا نعرف هذه اللغة. يمكنك قراءتها مع ذلك.
map-problem-stray_quotes = كانت حوله علامات اقتباس. أزلناها.
map-problem-not_text = كان هنا عدد بدل النص.
map-problem-not_a_record = لم نتمكن من فهم هذا.
map-problem-too_long = كان هذا النص طويلًا جدًا. حُذفت نهايته.
map-problem-control_characters = كانت فيه علامات لا تُقرأ. أزلناها.
map-problem-row_short = هذا السطر قصير جدًا.
map-problem-row_long = هذا السطر طويل جدًا.
map-problem-open_quote = علامة اقتباس لم تُغلق.
map-problem-unknown_file = لا نعرف هذا الملف.
map-problem-duplicate_file = هذا الملف موجود مرتين.
map-problem-unsafe_name = اسم هذا الملف غير آمن.
map-problem-broken_descriptor = وصف الحزمة غير صحيح. قرأنا الملفات.

## Why a file was not read at all

map-refused-unreadable = لا نستطيع فتح هذا الملف. لم يتغير شيء. يُرجى اختيار ملف آخر.
map-refused-empty = هذا الملف فارغ. لم يتغير شيء.
map-refused-too_large = هذا الملف كبير جدًا. لم يتغير شيء. يُرجى طلب ملف أصغر.
map-refused-unpacks_too_large = هذه الحزمة تصبح كبيرة جدًا عند فتحها. لم يتغير شيء.
map-refused-too_many_files = فيه ملفات كثيرة جدًا. لم يتغير شيء.
map-refused-too_many_records = فيه معلومات كثيرة جدًا. لم يتغير شيء. يُرجى طلب ملف أصغر.
map-refused-too_deep = هذا الملف مركّب بطريقة غريبة. لم يتغير شيء.
map-refused-cut_off = نهاية هذا الملف ناقصة. لم يتغير شيء. يُرجى طلبه من جديد.
map-refused-broken_json = في هذا الملف خطأ. لم يتغير شيء. يُرجى طلبه من جديد.
map-refused-broken_zip = هذه الحزمة لا تُفتح. لم يتغير شيء. يُرجى طلبها من جديد.
map-refused-no_header = لا توجد أسماء فوق الأعمدة. لم يتغير شيء.
map-refused-nothing_inside = لا توجد مساعدة في هذا الملف. لم يتغير شيء.
map-refused-no_postcodes = لا توجد رموز بريدية في هذا الملف. لم يتغير شيء.
map-refused-cancelled = تم التوقف. لم يتغير شيء.

## The table of postcodes that the organisation loads

postcodes-title = الرموز البريدية
postcodes-what = بجدول الرموز البريدية يقيس Sleutelbos المسافات بدقة أكبر. الجدول من المنظمة.
postcodes-load = قراءة جدول (CSV)
postcodes-load-other = قراءة جدول آخر
postcodes-loading = تجري قراءة الجدول…
postcodes-count = الرموز البريدية: { $count }
postcodes-loaded = رموز بريدية أُضيفت: { $count }
postcodes-remove-ask = حذف جدول الرموز البريدية؟
postcodes-remove-text = الرموز المكتوبة عند الأشخاص تبقى.
postcodes-removed = حُذف الجدول.
