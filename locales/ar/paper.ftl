### Documents to print, as PDF. Words on paper: nobody can click for an explanation.

# A day in words.
paper-day =
    { $day } { $month ->
        [1] يناير
        [2] فبراير
        [3] مارس
        [4] أبريل
        [5] مايو
        [6] يونيو
        [7] يوليو
        [8] أغسطس
        [9] سبتمبر
        [10] أكتوبر
        [11] نوفمبر
       *[12] ديسمبر
    } { $year }

## For clients: what I write about you. A2: one idea, one picture, one sentence. It must fit on one page.

paper-clients-title = ما أكتبه عنك
paper-clients-intro = أنا شخص مفتاحي (sleutelpersoon). أساعدك في العثور على المساعدة.
paper-clients-what = ماذا أكتب؟
    .text = اسمك، أو اسمًا آخر من اختيارك. لغتك. كيف أتواصل معك. وما نتفق عليه معًا.
    .never = لا أكتب: رقم المواطن (BSN)، ولا شارعك، ولا بلدك، ولا دينك.
paper-clients-why = لماذا أكتب ذلك؟
    .text = كي لا أنسى شيئًا. وكي لا يُحكى كل شيء مرتين.
paper-clients-where = أين يُحفظ؟
    .text = على حاسوبي المحمول، وهو مقفل. وهناك نسخة أخرى، مقفلة أيضًا. البرنامج لا يستخدم الإنترنت.
paper-clients-who = من يستطيع قراءته؟
    .text = أنا. وأحيانًا مؤسستي أيضًا. هل أريد أن أخبر شخصًا آخر بشيء؟ أسألك أولًا.
    .danger = هل هناك خطر كبير؟ عندها قد يجب أن أطلب المساعدة فورًا.
# After this comes a line on which the organisation writes how long.
paper-clients-long = كم من الوقت يبقى؟
    .text = بعد آخر حديث بيننا يبقى مدة:
    .then = بعد ذلك أزيله. تبقى الأعداد فقط، دون أسماء.
paper-clients-rights = ما هي حقوقك؟
    .text = من حقك رؤية ما كُتب. ومن حقك تصحيح الخطأ. ومن حقك طلب إزالته. ومن حقك الرفض.
paper-clients-ask = سؤال أو شكوى؟
paper-clients-complain = يمكنك أيضًا إرسال شكوى إلى هيئة حماية البيانات الهولندية Autoriteit Persoonsgegevens (autoriteitpersoonsgegevens.nl).
# At the foot of the page, for the organisation.
paper-clients-foot = نموذج من Sleutelbos. ليراجعه مسؤول حماية البيانات (FG).

## Laptop lost. It must fit on one page.

paper-lost-title = الحاسوب المحمول ضاع أو سُرق
paper-lost-call = الاتصال الآن، حتى في عطلة نهاية الأسبوع
    .organisation = المؤسسة
    .second = إذا لم يرد أحد
    .computers = مسؤول الحواسيب
    .officer = مسؤول البيانات (FG)
paper-lost-steps = ما يجب فعله، بهذا الترتيب
paper-lost-step-call = الاتصال بالمؤسسة، دون انتظار الغد. الاتصال صواب دائمًا.
paper-lost-step-write = كتابة ما حدث.
    .when = متى
    .where = أين
paper-lost-step-open = هل كانت الخزنة مفتوحة؟
    .no = لا، كانت مقفلة أو كان الجهاز مطفأ
    .yes = نعم
    .unknown = لا أعرف
paper-lost-step-with = ماذا كان معه؟
    .secret = عبارة السر أو الرقم السري أو رمز الاستعادة
    .backup = نسخة احتياطية
    .no = لا شيء
paper-lost-step-police = هل سُرق الحاسوب؟ يجب تقديم بلاغ إلى الشرطة.
paper-lost-step-restore = استعادة الخزنة على حاسوب آخر، من آخر نسخة احتياطية.
paper-lost-step-renew = ثم اختيار عبارة سر جديدة.
    .note = عبارة السر القديمة ما زالت تفتح الخزنة على الحاسوب الضائع.
paper-lost-held = ما كان عليه
    .people = الأشخاص: الاسم أو الاسم المستعار، وطريقة التواصل، واللغة، وسنة الميلاد، والبلدة، والملاحظات.
    .contacts = مرات التواصل: اليوم، والمدة، والموضوع، والملاحظات، والخطوة التالية.
    .own = الجزء الخاص: ملاحظات، وأسئلة لجلسة الإشراف، ومدى الثقل.
    .never = لا يوجد حقل لرقم المواطن (BSN) أو الشارع أو الأصل أو الدين أو التشخيص.
paper-lost-sealed = كيف كان محميًا
    .file = كل شيء في ملف واحد مشفر (XChaCha20-Poly1305). والمرفقات مشفرة أيضًا.
    .guess = كل محاولة تخمين تكلّف وقتًا وذاكرة (Argon2id، لا تقل عن 64 ميبيبايت).
    .weak = عبارة سر ضعيفة أو مكتوبة تجعل القفل ضعيفًا.
    .open = هل كانت الخزنة مفتوحة؟ إذن كانت قراءة كل شيء ممكنة.
paper-lost-report = للمؤسسة: الإبلاغ خلال 72 ساعة
    .text = يجب إبلاغ هيئة حماية البيانات Autoriteit Persoonsgegevens (AP) بالتسريب فورًا، وخلال 72 ساعة من اكتشافه.
    .unless = لا يلزم الإبلاغ إذا كان الخطر على الناس غير محتمل. يجب تدوين التسريب دائمًا. هل الخطر كبير؟ عندها يجب إخبار الأشخاص أنفسهم أيضًا.
    .found = اكتُشف في (اليوم والساعة)
    .before = الإبلاغ قبل (بعد 72 ساعة)
    .source = المصدر: اللائحة الأوروبية لحماية البيانات (AVG) رقم 2016/679 بتاريخ 27 أبريل 2016، المادتان 33 و34.
paper-lost-foot = نموذج من Sleutelbos. تُكتب الأرقام قبل بدء العمل. ليراجعه مسؤول حماية البيانات (FG).

## The recovery code. The sheet names nobody.

paper-recovery-title = رمز الاستعادة
paper-recovery-vault = هل نسيت عبارة السر؟ هذا الرمز يفتح خزنتك.
paper-recovery-own = هل نسيت عبارة السر الثانية؟ هذا الرمز يفتح جزءك الخاص.
paper-recovery-keep = حفظ هذه الورقة جيدًا
    .where = مكانها في البيت، مع أوراقك المهمة.
    .not = لا تُحفظ مع حاسوبك المحمول. ولا تُلتقط لها صورة.
    .nameless = اسمك غير مكتوب عليها، ولا حاجة إلى كتابته.
    .reader = من يملك هذا الرمز وخزنتك يستطيع قراءة كل شيء.
paper-recovery-use = كيف يُستخدم الرمز
    .open = فتح Sleutelbos واختيار رمز الاستعادة.
    .type = كتابة المجموعات من اليسار إلى اليمين، سطرًا بعد سطر.
    .renew = اختيار عبارة سر جديدة. ثم طباعة رمز جديد.
paper-recovery-lost = هل ضاعت هذه الورقة؟
    .text = يمكن إنشاء رمز جديد من الإعدادات. عندها لا يفتح هذا الرمز خزنتك. لكنه يبقى صالحًا للنسخ الاحتياطية القديمة.
paper-recovery-foot = لا يحتفظ Sleutelbos بهذا الرمز. ولا أحد يستطيع إنشاءه من جديد.

## The statement of an erasure.

paper-statement-title = إفادة بالحذف
paper-statement-intro = في { $day } حُذفت بيانات نهائيًا من خزنة في Sleutelbos.
# A line to write a name on by hand.
paper-statement-for = إلى
paper-statement-counts = ما تم حذفه
    .kind = النوع
    .number = العدد
    .none = لم يكن هناك شيء للحذف.
    .figures = عدد مرات التواصل التي يبقى منها النوع واليوم والمدة والموضوع: { $figures }. دون نص ودون أشخاص.
paper-statement-unfinished = لم يكتمل بعد
    .rewrite = لم يُكتب ملف الخزنة من جديد بعد. ما زالت فيه أجزاء قديمة مشفرة. تجب المحاولة مرة أخرى.
    .lists = لم تصل قائمة المحذوفات إلى كل مكان. عدد الأماكن التي تنقصها: { $missed }.
paper-statement-backups = نسخ احتياطية ما زالت تحتويه
    .text = هذه النسخ مشفرة. يبقى النص فيها حتى اليوم المذكور.
    .made = أُنشئت في
    .until = تُحذف في
    .unknown = غير معروف
    .again = هل استُعيدت نسخة منها؟ عندها يحذف Sleutelbos البيانات مرة أخرى.
    .none = لا نعرف نسخة احتياطية ما زالت تحتويه.
paper-statement-devices = أجهزة أخرى
    .text =
        { $count ->
            [zero] كل الأجهزة الأخرى حذفت هذا.
            [one] جهاز آخر لم يحذف هذا بعد. سيحذفه عند الدمج التالي.
            [two] جهازان آخران لم يحذفا هذا بعد. سيحذفانه عند الدمج التالي.
            [few] { $count } أجهزة أخرى لم تحذف هذا بعد. ستحذفه عند الدمج التالي.
            [many] { $count } جهازًا آخر لم تحذف هذا بعد. ستحذفه عند الدمج التالي.
           *[other] { $count } جهاز آخر لم تحذف هذا بعد. ستحذفه عند الدمج التالي.
        }
paper-statement-left = ملفات غادرت الخزنة
    .text = لا يستطيع Sleutelbos حذف هذه الملفات. يجب أن يحذفها شخص بنفسه.
    .day = اليوم
    .what = ماذا
    .gone = حُذف
    .none = حسب ما هو معروف، لم يغادر أي ملف الخزنة.
paper-statement-name = الاسم
paper-statement-signed = التوقيع
paper-statement-foot = أُنشئت بواسطة Sleutelbos. لا تحتوي هذه الإفادة على نص من الخزنة.

paper-erased-people = أشخاص
paper-erased-households = أسر
paper-erased-contacts = مرات تواصل
paper-erased-signals = الإشارات والشكوك
paper-erased-referrals = الذهاب معًا إلى المساعدة
paper-erased-appointments = المواعيد
paper-erased-requests = طلبات الآخرين
paper-erased-own-notes = ملاحظات في الجزء الخاص
paper-erased-questions = أسئلة لجلسة الإشراف
paper-erased-heaviness = مدى ثقل التواصل
paper-erased-drafts = مسودات
paper-erased-attachments = مرفقات
paper-erased-check-ins = كيف كان الحال، يومًا بيوم

# In the foot of a page that holds such a mark
paper-missing = تعني العلامة � رمزًا لا يمكن طباعته.

## Papers about one person: a letter, the same for the person, a card with an appointment, a story for supervision

paper-letter-title = رسالة من شخص مفتاحي (sleutelpersoon)
paper-letter-copy = هذا ما في الرسالة عنك
    .agreed = وافقت على أن يكون هذا في الرسالة. لا يوجد فيها شيء آخر.
    .stop = لم تعد تريد هذا؟ قل ذلك. عندها لن أخبر بشيء جديد.
paper-letter-to = إلى
paper-letter-person = هذه الرسالة عن
paper-letter-why = لأي غرض
paper-letter-agreed = يوافق الشخص على أن تعرف هذا. في الرسالة فقط ما اتُّفق عليه.
paper-letter-danger = هناك خطر. لذلك أشارك هذا دون موافقة. لا أشارك أكثر مما يلزم.
paper-letter-more = هل تريد معرفة المزيد؟ اسأل الشخص نفسه، ومع مترجم إذا لزم.
paper-letter-from = الشخص المفتاحي، الهاتف
paper-letter-signed = التوقيع
paper-letter-foot = أُعدت بواسطة Sleutelbos. احفظ هذه الرسالة في مكان آمن.

paper-card-title = موعدك
# $weekday: 1 (Monday) to 7, $day: the day in words
paper-card-day =
    { $weekday ->
        [1] الاثنين
        [2] الثلاثاء
        [3] الأربعاء
        [4] الخميس
        [5] الجمعة
        [6] السبت
       *[other] الأحد
    } { $day }
# $day, $month, $year: numbers, in each of these
paper-card-ethiopian = تقويم إثيوبيا وإريتريا: { $day } { $month ->
        [1] مسكرم
        [2] طقمت
        [3] حدار
        [4] تهساس
        [5] طر
        [6] يكاتيت
        [7] مغابيت
        [8] ميازيا
        [9] غنبوت
        [10] سني
        [11] حملي
        [12] نهاسي
       *[other] باغومي
    } { $year }
paper-card-solar = تقويم إيران وأفغانستان: { $day } { $month ->
        [1] فروردین
        [2] اردیبهشت
        [3] خرداد
        [4] تیر
        [5] مرداد
        [6] شهریور
        [7] مهر
        [8] آبان
        [9] آذر
        [10] دی
        [11] بهمن
       *[other] اسفند
    } { $year }
paper-card-when = أي يوم
paper-card-time = في أي ساعة
paper-card-where = أين
paper-card-interpreter = الترجمة
paper-card-bring = خذ هذا معك
paper-card-call = لا تستطيع الحضور؟ اتصل:
paper-card-foot = أُعدت بواسطة Sleutelbos. لا يوجد اسم على هذه البطاقة.

paper-story-title = قصة لجلسة الإشراف (supervisie)
paper-story-shifted = الأيام فوق مرات التواصل مُزاحة بالمقدار نفسه. حُذفت الأسماء والأماكن المعروفة. تلزم قراءة النص بعناية.
paper-story-question = السؤال
paper-story-about = عن هذا الشخص
paper-story-told = ما الذي حدث
    .none = لا توجد فيها مرات تواصل.
paper-story-room = ما ناقشناه
paper-story-foot = أُعدت بواسطة Sleutelbos. احفظها في مكان آمن وتخلص منها بعد النقاش.

## The agenda for the sounding board
paper-agenda-title = أين تعثر الأمر؟
# $from, $to: days
paper-agenda-between = من { $from } إلى { $to }. أعداد بدون أسماء.
paper-agenda-counts = كم مرة
    .none = لم يُدوَّن شيء في هذه المدة.
    .stuck = ما الذي تعثر
    .partner = عند من
    .number = العدد
paper-agenda-lines = بكلمات خاصة
paper-agenda-room = ما نتفق عليه
paper-agenda-foot = أُعد بواسطة Sleutelbos للمجموعة التي تناقش (klankbordgroep). اقرأه قبل مشاركته.
