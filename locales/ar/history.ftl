### What became of a record, and the bin.

history-open = ما الذي تغيّر
history-title = ما الذي تغيّر
history-intro = الأحدث في الأعلى. ما كان مكتوبًا قبلًا مشطوب.
history-gone = لم يعد هذا موجودًا. انظر في سلة المحذوفات.
history-here = على هذا الجهاز
history-there = على جهاز آخر
history-what-written = كُتب
history-what-changed = تغيّر
history-what-deleted = حُذف
history-what-back = أُعيد
# Said by a screen reader before the text.
history-before = قبلًا:
history-after = ثم:
history-emptied = أُفرغ
history-people = مع من
history-travel = مسافة السفر
history-code-name = اسم مستعار
history-reading = القراءة
history-yes = نعم
history-no = لا

bin-title = سلة المحذوفات
more-bin = ما حذفته يمكن إعادته خلال ثلاثين يومًا.
bin-what = يبقى هنا ما حذفته ثلاثين يومًا. المحو النهائي شيء آخر ولا يأتي إلى هنا.
bin-empty = سلة المحذوفات فارغة.
bin-kind-client = شخص
bin-kind-contact = تواصل
bin-kind-concern = إشارة
bin-kind-referral = إحالة
bin-kind-bottleneck = ما تعثّر
bin-contacts =
    { $count ->
        [zero] بدون مرات تواصل.
        [one] مع تواصل واحد.
        [two] مع تواصلين.
        [few] مع { $count } مرات تواصل.
        [many] مع { $count } تواصلًا.
       *[other] مع { $count } تواصل.
    }
bin-became = دُمج مع { $name }
# $deleted is a day and a time, $until a day.
bin-until = حُذف في { $deleted }. يبقى هنا حتى { $until }.
bin-back = إعادة
bin-back-partly =
    { $count ->
        [zero] أُعيد كل شيء.
        [one] أُعيد. شيء واحد تغيّر لاحقًا وبقي كما هو.
        [two] أُعيد. شيئان تغيّرا لاحقًا وبقيا كما هما.
        [few] أُعيد. { $count } أشياء تغيّرت لاحقًا وبقيت كما هي.
        [many] أُعيد. { $count } شيئًا تغيّر لاحقًا وبقي كما هو.
       *[other] أُعيد. { $count } شيء تغيّر لاحقًا وبقي كما هو.
    }
bin-cannot = لا يمكن إعادة هذا. جزء منه مُحي نهائيًا.
