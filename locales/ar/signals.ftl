### Signals, who takes care of it, going together to help, Wie doet wat (who does what).

## On the page of a person
signals-title = الإشارات
signals-none = لا توجد إشارة مفتوحة.
signals-closed = إشارات في الأرشيف
signal-write = تدوين إشارة
doubt-write = عندي شك في هذا

## A signal, and a doubt
signal-title = إشارة
doubt-title = عندي شك في هذا
signal-about = عن { $name }
signal-gone = هذه الإشارة لم تعد موجودة.
signal-form-new = تدوين إشارة
signal-form-edit = تعديل الإشارة
doubt-form-new = عندي شك في هذا
doubt-form-edit = تعديل الشك
signal-whom = عن أي شخص؟
signal-whom-needed = يُختار الشخص أولًا.
signal-noticed = ما الذي لفت النظر؟
signal-noticed-hint = جملة واحدة تكفي.
signal-noticed-needed = يُكتب في جملة واحدة ما لفت النظر.
doubt-label = ماذا قيل عن هذا الشخص؟
doubt-label-hint = لا تُكتب هنا نتيجة أي اختبار.
doubt-label-needed = يُكتب هنا موضوع الشك.
doubt-why = ما سبب الشك؟
doubt-asked = ما الطلب، ومن سُئل؟
signal-themes = عن ماذا؟
signal-themes-all = كل المواضيع
signal-note = تفاصيل أكثر
signal-noticed-by = من لاحظ ذلك أولًا؟
signal-since = منذ متى؟
signal-weight = ما ثقل الأمر؟ بكلمات الشخص نفسه
signal-weight-hint = مثلًا: السهر كل ليلة
signal-wants = ماذا يريد الشخص نفسه؟
signal-helps = ما الذي يساعد الآن؟
signal-social-first = هل يمكن الحل أولًا قريبًا من البيت؟
signal-social-first-hint = مثل فريق الحي (wijkteam) أو دروس اللغة أو مركز الحي أو دار العبادة.
signal-step = الخطوة التالية
signal-step-what = ما العمل التالي؟
signal-edit = تعديل
signal-delete = حذف
signal-delete-ask = حذف هذه الإشارة؟
signal-delete-text = يُحذف معها من يتولى الأمر والخطوات.
signal-delete-yes = نعم، حذف
signal-delete-no = لا، إبقاء
signal-close = نقل إلى الأرشيف
signal-close-ask = كيف انتهى الأمر؟
doubt-close-ask = ماذا حدث مع الشك؟
signal-close-on = في أي يوم؟
signal-close-outcome = كيف انتهى؟
signal-close-needed = يُختار كيف انتهى الأمر.
signal-closed-on = في الأرشيف منذ { $day }
signal-reopen = إعادة من الأرشيف
signal-next-none = لا خطوة متفق عليها بعد.
signal-next-add = الاتفاق على خطوة

## Who takes care of it
lead-title = من يتولى الأمر؟ (regie)
lead-nobody = لا أحد بعد
lead-nobody-text = يلزم الاتفاق على من يتولى هذا.
lead-since = منذ { $day }
lead-take = أتولى هذا الأمر
lead-give = تسليم الأمر
lead-ask = طلب من شخص آخر
lead-release = ترك الأمر
lead-take-title = الأمر عندك الآن
lead-give-title = إلى من يُسلَّم الأمر؟
lead-release-title = ترك هذا الأمر؟
lead-release-text = بعد ذلك لا يتولاه أحد.
lead-organisation = المؤسسة
lead-organisation-needed = تُكتب المؤسسة هنا.
lead-role = الوظيفة
lead-role-myself = شخص مفتاحي (sleutelpersoon)
lead-name = الاسم
lead-on = من أي يوم؟
lead-asked-on = متى كان الطلب؟
lead-answer = هل جاءت الموافقة؟
lead-answer-yes = نعم
lead-answer-not-yet = ليس بعد
lead-reason = ما السبب؟
## A lead of who handed the person over
lead-anew = هل هذا الأمر عندك الآن؟
lead-anew-why = كان هذا الأمر عند من سلّم هذا الشخص.
lead-anew-yes = نعم، عندي
lead-anew-no = لا، لا أحد بعد
# Begins the field that asks why. $name: who handed the person over
lead-anew-reason = بعد التسليم من { $name }
# Beside who has the lead, in a list
lead-anew-mark = لم يُستلم بعد

## The answer
lead-waiting = الطلب في { $day }، ولا جواب بعد
lead-waiting-still = حتى ذلك الوقت يبقى الأمر كما هو.
lead-accepted = الجواب نعم
lead-declined = الجواب لا
lead-declined-title = ما سبب الرفض؟
lead-history = كيف سار الأمر
lead-history-took = من { $day }
lead-history-declined = الجواب لا في { $day }
lead-history-asked = الطلب في { $day }
lead-history-released = ترك الأمر في { $day }
lead-keep = حفظ

## Going together to help
refer-title = معًا إلى المساعدة
refer-none = لم نذهب معًا إلى أي مكان بعد.
refer-new = معًا إلى المساعدة
refer-here = معًا إلى هنا
refer-whom = مع أي شخص؟
refer-to = إلى أين؟
refer-to-hint = البحث في خريطة المساعدة، أو كتابة اسم.
refer-to-needed = يُكتب هنا مكان المساعدة.
refer-to-typed = استعمال ”{ $name }“
refer-care = هل هذه رعاية للصحة النفسية (GGZ)؟
refer-care-hint = عندها يحسب البرنامج وقت الانتظار.
refer-care-yes = نعم
refer-care-no = لا
refer-concern = من أجل أي إشارة؟
refer-start = البدء
refer-with = معًا مع { $name }
refer-gone = هذا الطريق إلى المساعدة لم يعد موجودًا.
refer-edit = تعديل
refer-note = ملاحظة
refer-bridging = ما الذي يساعد في وقت الانتظار؟
refer-bridging-none = لا اتفاق بعد لوقت الانتظار.
refer-bridging-add = تدوين
refer-service = عرض هذا المكان
refer-stage = إلى أين وصلنا؟
refer-next = التالي: { $step }
refer-done = انتهى: { $outcome }
refer-steps = خطوات صغيرة
refer-step-set = تم في { $day }
refer-step-not = ليس بعد
refer-step-skipped = بدون هذه الخطوة
refer-step-on = في أي يوم؟
refer-step-keep = تمت هذه الخطوة
refer-step-undo = تراجع عن هذه الخطوة
refer-stage-none = لم تبدأ أي خطوة بعد
refer-barriers = ما العائق؟
refer-barriers-hint = يُضغط على كل ما ينطبق.
refer-barrier-done-for = ما الذي عُمل بشأن: { $barrier }
refer-stop = الأمر لا ينجح
refer-stop-title = لماذا يتوقف؟
refer-outcome = كيف انتهى؟
refer-outcome-needed = يُختار كيف انتهى الأمر.
refer-refused-why = لماذا رفض المكان؟
refer-outcome-on = في أي يوم؟
refer-reopen = المتابعة من جديد
refer-delete = حذف
refer-delete-ask = حذف هذا الطريق إلى المساعدة؟
refer-delete-text = تُحذف معه الخطوات أيضًا.

## How long it takes, beside the norm
clock-title = كم من الوقت؟
clock-waiting =
    { $weeks ->
        [0] أقل من أسبوع حتى الآن
        [one] أسبوع واحد حتى الآن
        [two] أسبوعان حتى الآن
        [few] { $weeks } أسابيع حتى الآن
        [many] { $weeks } أسبوعًا حتى الآن
       *[other] { $weeks } أسبوع حتى الآن
    }
clock-norm = المعيار بالأسابيع: { $weeks }.
clock-intake-until = اللقاء الأول في { $day } على الأكثر.
clock-intake-past = كان اللقاء الأول يجب أن يكون قبل { $day }.
clock-intake-reached = كان اللقاء الأول في { $day }.
clock-intake-late = كان اللقاء الأول في { $day }، بعد المعيار.
clock-start-until = تبدأ المساعدة في { $day } على الأكثر.
clock-start-past = كانت المساعدة يجب أن تبدأ قبل { $day }.
clock-start-reached = بدأت المساعدة في { $day }.
clock-start-late = بدأت المساعدة في { $day }، بعد المعيار.
clock-took =
    { $weeks ->
        [0] بدأت المساعدة خلال أسبوع
        [one] بدأت المساعدة بعد أسبوع واحد
        [two] بدأت المساعدة بعد أسبوعين
        [few] بدأت المساعدة بعد { $weeks } أسابيع
        [many] بدأت المساعدة بعد { $weeks } أسبوعًا
       *[other] بدأت المساعدة بعد { $weeks } أسبوع
    }

## Texts to read out
script-title = نصوص للقراءة بصوت عالٍ
script-language = بأي لغة؟
script-copy = نسخ هذا النص
script-copied = تم النسخ
script-source = المصدر: { $source }. يُراجع قبل { $day }.
script-own_risk = عن المبلغ الذي تدفعه أولًا (eigen risico)
script-travel = عن تكلفة السفر
script-waiting = عن الانتظار الطويل
# $amount is an amount of euros, $year the year it holds for.
script-own_risk-text = زيارة طبيب العائلة (huisarts) مجانية. والمساعدة داخل عيادته مجانية أيضًا. في الرعاية الأخرى تدفع أنت جزءًا أولًا. اسمه بالهولندية eigen risico. في سنة { $year } لا يزيد عن { $amount } في السنة. العمر أقل من 18؟ إذن لا تدفع هذا. وغالبًا يمكن الدفع على أقساط. اسأل شركة التأمين الصحي.
script-travel-text = هل الطريق بعيد أو مكلف؟ لست وحدك. اسأل هل يمكن اللقاء في مكان أقرب أو بالفيديو. اسأل البلدية هل تدفع تكلفة الطريق. واسأل شركة التأمين الصحي أيضًا. اتصل أولًا ثم اذهب. يمكننا الاتصال معًا.
script-waiting-text = عليك أن تنتظر المساعدة. المعيار هو { $intake } أسابيع حتى اللقاء الأول. وحتى بدء العلاج { $total } أسبوعًا. هل الانتظار أطول؟ يمكن لشركة التأمين الصحي أن تساعد في البحث. اتصل وقل: أريد zorgbemiddeling. هذا بدون تكلفة. هل الحال أسوأ؟ اتصل بطبيب العائلة (huisarts).

## Wie doet wat
board-title = من يعمل ماذا
board-what = الإشارات المفتوحة، وإلى أين وصلت المساعدة.
board-empty = لا شيء مفتوح الآن.
board-empty-text = هل لفت شيء النظر؟ تُدوَّن إشارة عنه.
board-view = كيف يكون العرض؟
board-view-list = قائمة
board-view-board = لوحة
board-list-nobody = لا أحد يتولى الأمر بعد
board-list-past = مضى الوقت
board-list-rest = العمل جارٍ
board-column-signal = لم نذهب معًا بعد
board-column-empty = لا شيء
board-move = نقل
board-move-what = نقل: { $what }
board-move-to = إلى أين وصل الآن؟
board-hint = السهم الجانبي ينقل البطاقة. والسحب ممكن أيضًا.
board-closes = حتى { $day }
board-past = مضى الوقت
more-board = من يتولى الأمر، وإلى أين وصلت المساعدة

## On Today
today-signals = لا أحد يتولى الأمر بعد
today-signals-all = عرض «من يعمل ماذا»
today-signals-count =
    { $count ->
        [zero] عرض «من يعمل ماذا»
        [one] عرض إشارة واحدة في «من يعمل ماذا»
        [two] عرض إشارتين في «من يعمل ماذا»
        [few] عرض { $count } إشارات في «من يعمل ماذا»
        [many] عرض { $count } إشارة في «من يعمل ماذا»
       *[other] عرض { $count } إشارة في «من يعمل ماذا»
    }
today-clocks = انتظار أطول من المعيار
today-draft-concern = إشارة من { $when }

## Closing somebody for whom something is still to be done
client-close-ask = ما زال هناك شيء مفتوح
client-close-signals =
    { $count ->
        [zero] لا توجد إشارة مفتوحة
        [one] إشارة واحدة مفتوحة: ماذا يحدث بها؟
        [two] إشارتان مفتوحتان: ماذا يحدث بهما؟
        [few] { $count } إشارات مفتوحة: ماذا يحدث بها؟
        [many] { $count } إشارة مفتوحة: ماذا يحدث بها؟
       *[other] { $count } إشارة مفتوحة: ماذا يحدث بها؟
    }
client-close-referrals =
    { $count ->
        [zero] لا يوجد «معًا إلى المساعدة»
        [one] مرة واحدة «معًا إلى المساعدة»: كيف انتهت؟
        [two] مرتان «معًا إلى المساعدة»: كيف انتهتا؟
        [few] { $count } مرات «معًا إلى المساعدة»: كيف انتهت؟
        [many] { $count } مرة «معًا إلى المساعدة»: كيف انتهت؟
       *[other] { $count } مرة «معًا إلى المساعدة»: كيف انتهت؟
    }
client-close-stay = تبقى مفتوحة في «من يعمل ماذا»
# Appointments, calls in a crisis, moments, next steps.
client-close-days =
    { $count ->
        [zero] لا مواعيد ولا خطوات
        [one] موعد أو خطوة واحدة: هل تستمر؟
        [two] موعدان أو خطوتان: هل تستمر؟
        [few] { $count } مواعيد وخطوات: هل تستمر؟
        [many] { $count } موعدًا وخطوة: هل تستمر؟
       *[other] { $count } موعد وخطوة: هل تستمر؟
    }
client-close-days-end = لا، تتوقف
client-close-days-stay = نعم، تبقى في «اليوم»

## Something sensitive
mark-title = أمر حساس
mark-what = هذا لا يظهر في أي قائمة ولا في البحث.
mark-needed = يُكتب هذا فقط عند الحاجة الفعلية.
mark-write = تدوين أمر حساس
mark-mark = ما الذي تجب معرفته؟
mark-mark-needed = يُكتب هنا ما تجب معرفته.
mark-purpose = ما الحاجة إليه؟
mark-purpose-needed = تُكتب هنا الحاجة إليه.
mark-until-when = إلى متى يلزم؟
mark-until-needed = يُختار يوم.
mark-until = يلزم حتى { $day }
mark-knows-ask = هل يعرف هذا الشخص أن الأمر مكتوب هنا؟
mark-knows-needed = يُختار نعم أو لا.
mark-knows-yes = نعم
mark-knows-no = لا
mark-knows = هذا الشخص يعرف
mark-knows-not = هذا الشخص لا يعرف
mark-past = مضى هذا اليوم. من الأفضل حذفه إن أمكن.
