### Lists and appointments that she takes along as a file.

sheets-title = القوائم والتقويم
more-sheets = أخذ الساعات أو مرات التواصل أو المواعيد
sheets-leaves = هذا الملف يخرج من الخزنة
sheets-leaves-text = من عنده الملف يستطيع قراءته. يُحذف الملف بعد استعماله.
sheets-calendar = التقويم
sheets-calendar-what = مواعيدك وخطواتك التالية، للتقويم في هاتفك.
sheets-calendar-neutral = فيه فقط «موعد» أو «للإنجاز». لا اسم ولا مكان.
sheets-calendar-save = حفظ لتقويمي
sheets-calendar-saved = حُفظ ملف التقويم. يُحذف بعد استعماله.
sheets-list = قائمة
sheets-which = أي قائمة؟
sheets-days = أي أيام؟
sheets-from = من
sheets-to = حتى آخر يوم
sheets-this-month = هذا الشهر
sheets-last-month = الشهر الماضي
sheets-this-year = هذه السنة
sheets-days-needed = يلزم يومان. الأول لا يأتي بعد الأخير.
sheets-kind = ما نوع الملف؟
sheet-kind-xlsx = Excel (xlsx)
sheet-kind-csv = نص (csv)
sheets-names = في هذه القائمة أسماء.
sheets-no-names = لا أسماء في هذه القائمة.
sheets-save = حفظ القائمة
sheets-saved = حُفظت القائمة. يُحذف الملف بعد استعماله.

sheet-list-contacts = مرات التواصل
sheet-list-hours = الساعات
sheet-list-people = الأشخاص
sheet-day = اليوم
sheet-start = الوقت
sheet-people = الأشخاص
sheet-kind = نوع التواصل
sheet-minutes = الدقائق
sheet-role = الدور
sheet-language = اللغة
sheet-interpreter = المترجم
sheet-themes = الموضوع
sheet-line = عمّ كان
sheet-step = الخطوة التالية
sheet-step-until = الخطوة التالية حتى
sheet-travel = الكيلومترات
sheet-count = كم شخصًا
sheet-called = الاسم
sheet-languages = اللغات
sheet-place = البلدة
sheet-household = الأسرة
sheet-wish = الرغبة في الترجمة
sheet-status = الحالة
sheet-status-active = ضمن المساعدة الآن
sheet-status-closed = في الأرشيف
sheet-last-contact = آخر تواصل

# Titles in a calendar: they lie on a phone and must tell nothing.
calendar-appointment = موعد
calendar-step = للإنجاز
