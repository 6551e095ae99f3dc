### Mensen: the list, a client's page, the form.

people-title = الأشخاص
people-search = البحث عن اسم أو كلمة
people-new = شخص جديد
people-empty-title = هنا يظهر الأشخاص الذين تصلهم مساعدتك.
people-empty-text = البداية باسم واحد. ويمكن كتابة اسم مستعار.
people-none-found = لا نتائج لـ «{ $text }».
people-none-found-text = قد يفيد البحث بجزء من الكلمة.
people-clear = إفراغ سطر البحث
people-count =
    { $count ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }
people-closed = في الأرشيف
people-show-closed =
    { $count ->
        [zero] لا أحد في الأرشيف
        [one] عرض شخص واحد من الأرشيف
        [two] عرض شخصين من الأرشيف
        [few] عرض { $count } أشخاص من الأرشيف
        [many] عرض { $count } شخصًا من الأرشيف
       *[other] عرض { $count } شخص من الأرشيف
    }
people-last-contact = آخر تواصل: { $day }
people-no-contact = لا تواصل بعد
people-next-step = الخطوة: { $when }
people-household = أسرة { $name }

## The page of a person
client-before = قبل دق الجرس
client-next-step = الاتفاق
client-no-step = لا يوجد اتفاق مفتوح
client-last-time = المرة السابقة
client-call = الاتصال
client-heed = انتبه
client-mind = انتباه عند وجود آخرين
client-mind-none = لم يُكتب شيء بعد.
client-interpreter = الترجمة
client-interpreter-unknown = لم نسأل بعد
client-prefers = التفضيل
client-facts = عن هذا الشخص
# Opens the social map, measured from where this person lives.
client-near = مساعدة قريبة
client-reach = طريقة الوصول
client-languages = اللغات
client-home = مكان السكن
client-home-postcode = { $place }، { $postcode }
client-household = الأسرة
client-born = سنة الميلاد
client-minor = دون 18 سنة
client-minor-guardian = القرار عن هذا الطفل عند: { $name }
client-minor-no-guardian = لم يُكتب بعد من يقرر
client-strengths = ما يسير جيدًا، ومن يقف مع الشخص
client-notes = ملاحظات
client-facts-empty = لم يُكتب شيء بعد. يمكن ذلك لاحقًا.
client-edit = تعديل
client-close-file = نقل إلى الأرشيف
client-reopen = إعادة من الأرشيف
client-closed-mark = في الأرشيف
client-delete = حذف
client-delete-ask = حذف { $name }؟
client-delete-text = يُحذف معه كل تواصل كان مع هذا الشخص وحده.
client-delete-yes = نعم، حذف
client-delete-no = لا، إبقاء
client-timeline = مرات التواصل
client-timeline-search = البحث في هذه المرات
client-timeline-empty = لم يُكتب أي تواصل بعد.
client-timeline-none = لا تواصل فيه هذه الكلمة.
client-timeline-found =
    { $count ->
        [zero] لا نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $count } نتائج
        [many] { $count } نتيجة
       *[other] { $count } نتيجة
    }
client-entry-edit = تعديل
client-entry-with = مع آخرين:
client-gone = هذا الشخص لم يعد موجودًا هنا.
timeline-this-week = هذا الأسبوع
timeline-last-week = الأسبوع الماضي
timeline-coming = لم يأتِ بعد

## The form of a person
client-form-new = شخص جديد
client-form-edit = تعديل { $name }
client-form-called = ما اسم هذا الشخص عندك؟
client-form-called-hint = يمكن كتابة اسم مستعار.
client-form-called-needed = يُرجى كتابة اسم أو اسم مستعار.
client-form-is-code = هذا اسم مستعار
client-form-language = ما أفضل لغة يتكلمها هذا الشخص؟
client-form-language-more = لغة أخرى
client-form-language-choose = اختيار لغة
client-form-language-remove = إزالة { $name }
client-form-reading = هل يقرأ هذا الشخص هذه اللغة؟
client-form-reach = كيف يمكن الوصول إلى هذا الشخص؟
client-form-reach-hint = رقم هاتف، أو عن طريق من
client-form-safe = هل الاتصال آمن؟
client-form-mind = ما الذي يحتاج إلى انتباه عند وجود آخرين؟
client-form-mind-hint = هذا يظهر في أعلى الصفحة.
client-form-place = أين يسكن هذا الشخص؟
client-form-place-hint = البلدة فقط، بدون الشارع
client-form-place-pick = يُرجى اختيار البلدة من القائمة.
client-form-postcode = أربعة أرقام من الرمز البريدي (postcode)
client-form-postcode-wrong = يُرجى كتابة أربعة أرقام بدون حروف.
client-form-household = الأسرة
client-form-household-none = بدون أسرة
client-form-household-new = أسرة جديدة
client-form-household-name = ما اسم هذه الأسرة عندك؟
client-form-household-add = إضافة هذه الأسرة
client-form-more = المزيد
client-form-group-home = السكن
client-form-group-talk = الكلام
client-form-group-age = العمر
client-form-group-text = بكلماتك
client-form-interpreter = أي ترجمة يريد هذا الشخص؟
client-form-prefers = مع من يفضل هذا الشخص الكلام؟
client-form-birth-year = سنة الميلاد
client-form-minor = عمر هذا الشخص أقل من 18 سنة
client-form-guardian = من يقرر عن هذا الطفل؟
client-form-strengths = ما الذي يسير جيدًا؟ ومن يقف مع هذا الشخص؟
client-form-notes = ملاحظات أخرى
