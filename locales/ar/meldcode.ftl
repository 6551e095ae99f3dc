### Zorg om veiligheid: the steps of the Meldcode, behind a lock of its own. Our own words; sources are told on the screen.
### The title is neutral on purpose: somebody may read along.

meldcode-title = الحرص على السلامة

## The lock
meldcode-lock-passphrase = لهذا القسم قفل خاص به. يُرجى كتابة عبارة السر لفتحه.
meldcode-lock-pin = لهذا القسم قفل خاص به. يُرجى كتابة رقم PIN لفتحه.
meldcode-lock-with-passphrase = بعبارة السر
meldcode-lock-open = فتح
meldcode-lock-closes = يُغلق عند الخروج منه أو عند الإخفاء. ويُغلق أيضًا بعد بضع دقائق بلا عمل.
meldcode-lock-shut = أُغلق هذا القسم من جديد. ما كُتب محفوظ.
meldcode-shut = قفل من جديد
failure-meldcode_closed = هذا القسم مقفل. يُرجى فتحه من جديد. ما كُتب محفوظ.

## What stands there
# A phone number follows.
meldcode-danger = هل يوجد أحد في خطر الآن؟ الاتصال فورًا على
# A phone number follows.
meldcode-advice-line = مشورة من الأمان في البيت (Veilig Thuis)، ولو بدون أسماء:
# A name follows.
meldcode-about = عن
meldcode-since = منذ { $day }
# $done: how many steps are filled in, of $count
meldcode-done = اكتملت { $done } من { $count } خطوات
meldcode-closed-on = انتهى في { $day }.
meldcode-due = يمكن محوه ابتداءً من { $day }.
# $step: the name of a step
meldcode-go-on = متابعة: { $step }
meldcode-look = عرض
# $moment: when it was kept
meldcode-draft = لم يُحفظ بعد، من { $moment }
meldcode-draft-go-on = متابعة الكتابة
meldcode-empty = لا شيء هنا بعد
meldcode-empty-body = هل هناك ما يقلقك؟ يمكن تدوين ما رأيته أو سمعته.
meldcode-path = كيف تعمل؟
meldcode-path-hint = نسأل عن هذا مرة واحدة. ويمكن تغييره لاحقًا.
meldcode-path-paid = بأجر
meldcode-path-volunteer = متطوعًا
meldcode-path-text-paid = أمامك خمس خطوات. إن كان لمؤسستك مدونة خاصة بها فهي المقدَّمة.
meldcode-path-text-volunteer = القانون لا يُلزمك بالمدونة. أمامك ثلاث خطوات. والقرار بمن يتصرف يكون مع المنسّق.
meldcode-begin = البدء بالخطوة 1
meldcode-whom = عمّن الأمر؟
meldcode-about-this = عن هذا القسم
# $months: a number
meldcode-kept =
    { $months ->
        [zero] ما انتهى يمكن محوه فورًا. يُسأل عنه في الترتيب.
        [one] ما انتهى يمكن محوه بعد شهر واحد. يُسأل عنه في الترتيب.
        [two] ما انتهى يمكن محوه بعد شهرين. يُسأل عنه في الترتيب.
        [few] ما انتهى يمكن محوه بعد { $months } أشهر. يُسأل عنه في الترتيب.
        [many] ما انتهى يمكن محوه بعد { $months } شهرًا. يُسأل عنه في الترتيب.
       *[other] ما انتهى يمكن محوه بعد { $months } شهر. يُسأل عنه في الترتيب.
    }
meldcode-nowhere-else = هذا لا يظهر في أي مكان آخر: لا في التواصل ولا البحث ولا القوائم ولا التصدير المعتاد. ولا ينتقل عند تسليم شخص.
meldcode-lock-limits = من يعرف عبارة السر يستطيع فتح هذا أيضًا. لا قفل يمنع ذلك.
# $day: when it was looked up
meldcode-source-checked = تم التحقق في { $day }.
meldcode-source-stale = تم التحقق في { $day }. يُرجى السؤال إن كان ما يزال صحيحًا.

## The steps
meldcode-steps = الخطوات
meldcode-step-done = اكتملت
# $n of $count, and the name of the step
meldcode-step-of = الخطوة { $n } من { $count }: { $step }
meldcode-step-signals = ماذا رأيت؟
meldcode-step-consult = التشاور
meldcode-step-talk = الحديث
meldcode-step-weigh = الموازنة
meldcode-step-decide = القرار
meldcode-text-paid-signals = ترتيب ما رأيته وما سمعته. ومن المهم السؤال عن الأطفال أيضًا.
meldcode-text-paid-consult = التشاور مع زميل أو مع المكلَّف بالمتابعة. وعند الحاجة طلب المشورة من Veilig Thuis.
meldcode-text-paid-talk = الحديث مع المعنيين إن كان ذلك آمنًا. قول ما رأيته والسؤال عمّا يجري.
meldcode-text-paid-weigh = موازنة كل شيء معًا، بإطار الموازنة في مؤسستك. وعند الشك: الاتصال بـ Veilig Thuis.
meldcode-text-paid-decide = سؤالان للإجابة: هل الإبلاغ ضروري؟ وهل المساعدة ممكنة؟ وقد يكون الأمران معًا.
meldcode-text-volunteer-signals = ترتيب ما رأيته وما سمعته. ومن المهم التفكير في الأطفال أيضًا.
meldcode-text-volunteer-consult = لا تحمل هذا وحدك. الحديث مع المنسّق أو مع المكلَّف بالمتابعة. أو الاتصال بـ Veilig Thuis.
meldcode-text-volunteer-decide = هذا القرار ليس لك وحدك. الاتفاق مع المنسّق على من يفعل ماذا.

## Step: what was seen
# $n: a number
meldcode-signal = الإشارة { $n }
meldcode-what = ماذا رأيت أو سمعت؟
meldcode-what-hint = تدوين ما حدث أو ما قيل. بلا حكم وبلا لوم.
meldcode-what-needed = يُرجى تدوين ما رأيته أو سمعته، أو إزالة هذا.
meldcode-how = كيف عرفت ذلك؟
meldcode-how-saw = رأيته بنفسي
meldcode-how-heard = سمعته بنفسي
meldcode-how-told = الشخص نفسه حكاه
meldcode-how-others = شخص آخر حكاه
meldcode-on = متى؟
meldcode-present = من كان حاضرًا؟
meldcode-present-hint = مثلًا: أخوه، الجارة.
meldcode-take-out = إزالة
meldcode-signal-add = إشارة أخرى
meldcode-children-title = السؤال عن الأطفال (kindcheck)
meldcode-children = هل يرعى هذا الشخص أطفالًا دون الثامنة عشرة؟
meldcode-children-hint = حتى إن كانوا يسكنون في مكان آخر.
meldcode-pregnant = هل هناك حمل؟
meldcode-children-note = ماذا تعرف عن الأطفال؟
meldcode-children-note-hint = العمر، ومن يرعاهم. لا حاجة إلى أسماء.
meldcode-children-too = في كل خطوة: هل هؤلاء الأطفال في أمان أيضًا؟
meldcode-answer-yes = نعم
meldcode-answer-no = لا
meldcode-answer-unknown = لا أعرف

## Step: consulting
# $n: a number
meldcode-advice = التشاور { $n }
meldcode-advice-whom = مع من؟
meldcode-whom-colleague = زميل
meldcode-whom-official = المكلَّف بالمتابعة (aandachtsfunctionaris)
meldcode-whom-coordinator = المنسّق
meldcode-whom-veilig_thuis = الأمان في البيت (Veilig Thuis)
meldcode-whom-gp = طبيب العائلة (huisarts)
meldcode-whom-other = شخص آخر
meldcode-advice-role = الوظيفة
meldcode-advice-role-hint = لا حاجة إلى اسم.
meldcode-advice-nameless = بدون ذكر من هو الشخص
meldcode-advice-said = ما كانت المشورة؟
meldcode-advice-first = تدوين تشاور
meldcode-advice-add = تشاور آخر

## Step: the talk
meldcode-talk = هل جرى الحديث عن ذلك؟
meldcode-talk-held = نعم، أنا تحدثت
meldcode-talk-by_others = شخص آخر يقوم بذلك
meldcode-talk-not_safe = لا، ليس ذلك آمنًا
meldcode-talk-unsafe = من الجيد الانتظار. يُرجى سؤال Veilig Thuis كيف يكون ذلك آمنًا.
meldcode-talk-with = مع من؟
meldcode-talk-said = ماذا قيل؟
meldcode-talk-why-not = لماذا ليس ذلك آمنًا؟

## Step: weighing
meldcode-nature = ما الأمر؟
meldcode-nature-hint = مثلًا: ضرب، تهديد، حبس، إهمال.
meldcode-severity = ما مدى خطورته؟ كم مرة؟ منذ متى؟
meldcode-severity-hint = هل يزداد سوءًا؟
meldcode-protects = ماذا أو من يوفر الحماية؟
meldcode-protects-hint = مثل العائلة أو المدرسة أو الجيران أو مكان يمكن الذهاب إليه.
meldcode-wishes = ماذا يريد المعنيون أنفسهم؟
meldcode-acute = هل الوضع غير آمن الآن، أو يتكرر منذ زمن طويل؟
meldcode-acute-hint = من المهم التفكير في الأطفال أيضًا.
meldcode-acute-yes = في هذه الحالة يلزم الإبلاغ. الاتصال بـ Veilig Thuis. وعند الخطر المباشر: 112.
meldcode-acute-unknown = هل هناك شك؟ يمكن الاتصال بـ Veilig Thuis لطلب المشورة.

## Step: deciding
meldcode-report = هل الإبلاغ ضروري؟
meldcode-report-hint = عند خطر مباشر أو خطر يتكرر: نعم.
meldcode-help = هل المساعدة ممكنة؟
meldcode-help-hint = مساعدة تقدمها أو ترتبها. ويمكن أن تكون إلى جانب الإبلاغ.
meldcode-who = من يفعل ماذا؟
meldcode-who-hint = تكفي الوظائف.
meldcode-who-hint-volunteer = مثلًا: المنسّق يتصل بـ Veilig Thuis، وأنا أرافق.
meldcode-reason = لماذا هكذا؟
meldcode-decided = تاريخ القرار
meldcode-passing = هل نُقل شيء بدون موافقة؟ يُدوَّن ذلك على حدة. وهذا يظهر لدى الشخص، في «الموافقة على المشاركة».
meldcode-passing-on = تدوين ما نُقل
meldcode-end = إنهاء والمزيد
meldcode-end-text = يمكن التوقف بعد كل خطوة، مع تدوين السبب.
meldcode-closed = انتهى في
meldcode-closed-why = لماذا يتوقف هنا؟
meldcode-began = بدأ في
meldcode-save-next = حفظ ومتابعة
meldcode-to-list = العودة إلى القائمة

## Elsewhere: said in general, so that it tells of nobody
term-meldcode = الحرص على السلامة، بعد الانتهاء
# Stands in a list of what goes, with a number. Neutral on purpose.
erasure-count-working-notes = ملاحظات العمل: { $count }
# $day: when it was closed. Neutral on purpose: it says of nobody.
proposal-meldcode = ملاحظة عمل، انتهت في { $day }
proposal-meldcode-look = عرض أولًا
tidy-meldcode = في قسم له قفل خاص به خيار ينتظر.
inspect-meldcode = قسم له قفل خاص به ليس ضمن هذا. القرار بشأنه للمؤسسة.
hand-meldcode = الحرص على السلامة لا ينتقل. يُرجى الحديث عنه مع المنسّق قبل التسليم.
cli-export-meldcode = في هذا الملف ما يخص الحرص على السلامة، وهو مقروء. لا يُعطى إلا لمن يحتاج إليه.
