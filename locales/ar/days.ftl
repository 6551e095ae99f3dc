### Appointments, moments in which much changes, calls in a crisis, her own safety; and Today where it shows them.

# Cards of Today.
today-crisis = أولًا: أزمة ومكالمات متفق عليها
today-appointments = المواعيد
today-appointments-today = اليوم
today-appointments-past = كيف جرى الموعد؟
today-appointments-coming = هذا الأسبوع
today-moments = تغيير قادم
today-new-appointment = موعد جديد
today-call-now = مكالمة اليوم
today-call-on = مكالمة من جديد: { $day }
today-call-no-day = لا يوم بعد لمكالمة جديدة
# $day: the day of the call; $called: who was called, a list.
today-crisis-was = أزمة في { $day }. جرى الاتصال بـ: { $called }
today-crisis-was-alone = أزمة في { $day }
visit-more = ماذا يمكن أيضًا في هذه الزيارة؟
visit-others =
    { $count ->
        [zero] لا أحد غيره في البيت
        [one] عرض ما يخص شخصًا آخر في البيت
        [two] عرض ما يخص شخصين آخرين في البيت
        [few] عرض ما يخص { $count } أشخاص آخرين في البيت
        [many] عرض ما يخص { $count } شخصًا آخر في البيت
       *[other] عرض ما يخص { $count } شخص آخر في البيت
    }
visit-others-hint = لا يُقرأ هذا بصوت عالٍ أمام الآخرين.

appointment-gp = طبيب العائلة (huisarts)
appointment-interpreter = مترجم
appointment-visit = زيارة
appointment-provider = مختص يقدم المساعدة
appointment-call = مكالمة
appointment-other = شيء آخر
appointment-status-planned = مقرر
appointment-status-done = تم
appointment-status-missed = لم يحضر أحد
appointment-status-cancelled = أُلغي
appointment-status = كيف جرى الموعد؟
appointment-call-done = تمت المكالمة
appointment-call-missed = لا جواب
# $what: the kind of appointment; $name: for whom.
appointment-edit-for = تعديل: { $what }، { $name }
appointment-not-alone = مع مرافقة، ليس على انفراد
appointment-knows-who = من يعرف المكان: { $who }
appointment-no-time = لا وقت بعد
appointment-bring = للإحضار: { $what }

bring-identity = إثبات الهوية
bring-insurance = بطاقة التأمين الصحي
bring-letter = الرسالة
bring-medicines = الأدوية أو قائمتها
bring-calendar = التقويم
bring-questions = الأسئلة مكتوبة
bring-money = نقود أو بطاقة المواصلات
bring-childcare = من يرعى الأطفال

appointment-form-new = موعد جديد
appointment-form-edit = موعد
appointment-form-kind = ما نوع الموعد؟
appointment-form-who = لمن؟
appointment-form-who-none = بدون شخص
appointment-form-who-stays = لشخص آخر؟ يلزم موعد جديد.
appointment-form-day = في أي يوم؟
appointment-form-day-needed = اليوم مطلوب أولًا. النص باقٍ.
appointment-form-start = في أي ساعة؟
appointment-form-minutes = كم المدة؟
appointment-form-with = مع من؟
appointment-form-place = أين؟
appointment-form-bring = ماذا يُحضر؟
appointment-form-safety = سلامتك
appointment-form-not-alone = لن أذهب على انفراد
appointment-form-knows = من يعرف مكاني؟
appointment-form-knows-hint = يُتفق أيضًا على ساعة لقول إن كل شيء بخير.
appointment-form-language = لغة الحديث
appointment-form-note = ملاحظة
appointment-form-more = المزيد
appointment-form-own = هذه قائمتك الخاصة. لا يصل منها شيء إلى الطبيب أو غيره.

moment-eighteen = بلوغ الثامنة عشرة
moment-moving = انتقال إلى بيت آخر
moment-decision = قرار في الإجراءات
moment-benefits_stop = توقف المعونة
moment-course_ends = نهاية الدورة
moment-family_reunion = وصول العائلة
moment-other = شيء آخر
moment-new = حدث جديد
moment-what = ما الذي يتغير؟
moment-when = متى؟
moment-when-needed = اليوم مطلوب أولًا. النص باقٍ.
moment-note = بكلمات قليلة
moment-form-new = تغيير قادم
moment-done = تم
moment-done-for = تم: { $what }، { $name }
moment-done-on = تم في { $day }
moment-past = مرّ اليوم

called-emergency = 112
called-suicide = 113
called-gp = طبيب العائلة (huisarts)
called-gp_post = طبيب المناوبة (huisartsenpost)
called-crisis_service = خدمة الأزمات
called-violence_at_home = الأمان في البيت (Veilig Thuis)
called-sexual_violence = مركز العنف الجنسي (Centrum Seksueel Geweld)
called-police = الشرطة
called-municipality = فريق الحي (wijkteam)
called-family = العائلة أو الأصدقاء
called-coordinator = المنسق أو المشرف
called-other = شخص آخر
crisis-call-new = تدوين أزمة
crisis-call-form-new = بعد أزمة
crisis-call-form-edit = أزمة { $day }
crisis-call-first = هل هناك خطر الآن؟ الاتصال أولًا، والكتابة بعده.
crisis-call-card = بطاقة الطوارئ
crisis-call-when = في أي يوم كانت؟
crisis-call-when-needed = اليوم مطلوب أولًا. النص باقٍ.
crisis-call-start = في أي ساعة؟
crisis-call-called = بمن جرى الاتصال؟
crisis-call-whom = مع من كان الحديث؟
crisis-call-agreed = علامَ اتُّفق؟
crisis-call-again = متى المكالمة القادمة؟
crisis-call-done = انتهى
crisis-call-done-for = انتهى بعد أزمة: { $name }
crisis-call-done-on = انتهى في { $day }

client-days = مواعيد وتغييرات
client-days-appointments = المواعيد
client-days-moments = التغييرات
client-days-crisis = بعد أزمة
client-days-empty = لا مواعيد ولا تغييرات بعد.
# $count: how many are not shown
client-days-earlier = سابقًا ({ $count })
client-days-edit = تعديل
client-days-remove-appointment = حذف هذا الموعد
client-days-remove-moment = حذف هذا التغيير
client-days-remove-crisis = حذف هذه الأزمة
today-draft-appointment = موعد من { $when }
today-draft-moment = تغيير من { $when }
today-draft-crisis_call = أزمة من { $when }

access-appointment = موعد
access-appointment_note = ملاحظة عن موعد
access-safety = سلامة الشخص المفتاحي
access-moment = تغيير قادم
access-crisis_call = أزمة
access-agreed = المتفق عليه بعد أزمة

crisis-local = بالقرب منك
crisis-local-what = هذه الأرقام من كتابتك.
crisis-local-none = لا أرقام قريبة بعد.
crisis-local-locked = تظهر أرقامك الخاصة بعد فتح الخزنة.
crisis-local-add = إضافة رقم
crisis-local-edit = تعديل { $name }
crisis-local-called = من يجيب؟
crisis-local-called-hint = مثلًا: طبيب المناوبة (huisartsenpost) أو فريق الحي (wijkteam) أو خدمة الأزمات.
crisis-local-number = الرقم
crisis-local-number-needed = يلزم رقم يمكن الاتصال به.
crisis-local-called-needed = يلزم اسم من يجيب.
crisis-local-hours = متى؟
crisis-local-municipality = لأي بلدية (gemeente)؟
crisis-local-everywhere = حيثما أعمل
crisis-local-outside = عرض هذه الأرقام أيضًا والخزنة مقفلة
crisis-local-outside-hint = تكون عندئذ مقروءة على هذا الجهاز. للمؤسسات فقط.
