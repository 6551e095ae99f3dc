### Erasing: a client erased for good, what remains, and what is handed over when somebody asks for it.
### The lines of the statement that is printed come first.

erasure-title = إفادة بالمحو
erasure-title-reduced = إفادة بالمحو: بقيت الأرقام فقط
erasure-title-leaving = إفادة بالمحو: حُذف ولم يُمحَ بعد
# $day: 2026-11-22
erasure-on = تم المحو في { $day }
# $day: 2026-11-22
erasure-deleted-on = تم الحذف في { $day }
erasure-goes = ما زال على جهازك الآخر أن يتبادل البيانات. بعد ذلك يُمحى ما يلي:
# $name: only where she types it
erasure-about = كان عن { $name }
erasure-gone = تم محو هذا نهائيًا. ولم يعد موجودًا في السجل السابق أيضًا.
# $count: a number, in each of these
erasure-count-clients = الأشخاص: { $count }
erasure-count-contacts = مرات التواصل: { $count }
erasure-count-concerns = الإشارات والشكوك: { $count }
erasure-count-referrals = المرافقة إلى المساعدة: { $count }
erasure-count-households = الأسر: { $count }
erasure-count-drafts = المسودات: { $count }
erasure-count-attachments = المرفقات: { $count }
erasure-count-heaviness = كم كان التواصل ثقيلًا: { $count }
erasure-count-own-notes = ملاحظات خاصة: { $count }
erasure-count-questions = أسئلة للإشراف (supervisie): { $count }
erasure-count-check-ins = كيف حالي: { $count }
erasure-figures = تبقى أرقام من مرات التواصل: { $count }. وهي النوع واليوم والدقائق والمواضيع. أما الأسماء والنصوص فقد مُحيت.
erasure-ids-stay = تُحفظ قائمة بأرقام تعريف. بفضلها لا يعود هذا. ليس فيها أسماء ولا نصوص.
erasure-backups = هذه النسخ الاحتياطية ما زالت تحتوي على النص، مختومًا:
erasure-no-backups = لا نعرف نسخًا احتياطية تحتوي على هذا النص.
# $made and $until: 2026-11-22
erasure-backup = أُنشئت في { $made }، وتُحذف في { $until }
erasure-backup-stays = أُنشئت في { $made }، وتبقى حتى يحذفها أحد
erasure-left = خرجت هذه الملفات من الخزنة من قبل. لا يستطيع Sleutelbos محوها:
erasure-nothing-left = لم تخرج أي ملفات من الخزنة.
# $day: 2026-11-22, in each of these
erasure-left-export = تصدير بتاريخ { $day }
    .what = ملف مُصدَّر
erasure-left-letter = رسالة بتاريخ { $day }
    .what = رسالة
erasure-left-calendar = موعد للتقويم بتاريخ { $day }
    .what = موعد للتقويم
erasure-left-other = ملف آخر بتاريخ { $day }
    .what = ملف آخر
erasure-unfinished = لم تُكتب الخزنة من جديد بعد. ما زالت فيها أجزاء قديمة مختومة. يُرجى المحاولة من جديد.
erasure-list-missed = تعذّر حفظ قائمة الأرقام في كل مكان. يُرجى المحاولة من جديد.

## Access: what is written about one person, to be handed over

access-title = ما كُتب عنك
# $day: 2026-11-22
access-contact-on = تواصل في { $day }
# $count: a number
access-minutes = { $count } دقيقة
access-nothing-left-out = لم يُترك أي شيء.
# $count: a number
access-left-out = أجزاء لم تُذكر: { $count }. يمكن سؤال المنظمة عن السبب.
access-ground = سبب كتابة هذا
access-called = الاسم
access-languages = اللغات
access-reach = طريقة الوصول إليك
access-safe_to_call = الاتصال الهاتفي
access-mind = ما يجب الانتباه إليه
access-birth_year = سنة الميلاد
access-guardian = من يقرر
access-prefers = مع من تفضل الحديث
access-home = البلدة
access-household = الأسرة
access-wish = المترجم
access-strengths = ما يسير جيدًا
access-notes = ملاحظات
access-contact = نوع التواصل
access-present = من كان حاضرًا
access-themes = الموضوع
access-line = في جملة واحدة
access-note = ملاحظة
access-next_step = الخطوة التالية
access-services = المساعدة التي تحدثنا عنها
access-intake = هل سُئلت كيف حالك
access-named = ماذا تسمي الأمر
access-cause = ما السبب في رأيك
access-burden = ما الأثقل
access-support = من أو ماذا يعطي القوة
access-tried = ماذا جُرّب
access-expects = ماذا تأمل
access-stuck = أين تعثر الأمر
access-request = طلب عنك
access-request_agreed = ما اتُّفق عليه بشأنه
access-agreement = الموافقة على المشاركة
access-passing_on = إبلاغ عند الخطر
access-letter = على الورق
# $day: 2026-11-22
access-on = مُدوّن في { $day }
access-signal = إشارة
access-doubt = ما يوجد شكّ فيه
access-weight = كم يثقل ذلك
access-wants = ما تريده
access-helps = ما يساعد الآن
access-asked = ما طُلب
access-lead = من يتولّى الأمر (regie)
access-referral = مساعدة من
access-steps = ما تمّ فعله
access-bridging = أثناء الانتظار
access-barriers = ما كان عائقًا
access-mark = ملاحظة حسّاسة
access-why-confidence = قال هذا شخص آخر، ربما بثقة وسرية.
access-why-about_others = قد يكون هذا عن شخص آخر.
access-why-working_note = هذه ملاحظة للعمل نفسه.

# $clients, $contacts: how many came back and went again.
cli-erased-again = مُحي من جديد. الأشخاص: { $clients }. مرات التواصل: { $contacts }.
cli-erased-unreadable = تعذّرت قراءة قائمة بالأرقام الممحوة. يُرجى التأكد من زوال كل شيء.

## What writing things down rests on: the organisation's, set once.

ground-title = على ماذا تستند الكتابة
ground-text = تقرّر المنظمة هذا مرة واحدة للجميع. وهو غير الموافقة على المشاركة.
ground-kind = الأساس القانوني (AVG، المادة 6)
ground-public_task = مهمة عامة
ground-interest = مصلحة مشروعة
ground-duty = واجب قانوني
ground-contract = عقد مع الشخص
ground-consent = موافقة الشخص
ground-consent-warning = من يعتمد على المساعدة يصعب عليه الرفض. ينبغي سؤال مسؤول حماية البيانات (FG).
ground-line = أي مهمة أو أي مصلحة؟
ground-line-hint = ويُذكر أيضًا استثناء الصحة (المادة 9).
ground-on = تاريخ القرار
ground-saved = تم تسجيل الأساس القانوني.
ground-line-needed = ينبغي ذكر المهمة أو المصلحة.
