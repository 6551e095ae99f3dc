### Tidy up: what waits, once a week. And how long what is kept.

tidy-title = الترتيب
# A word beside the dot in the bar, for who listens, and beside the room.
tidy-waits = هناك شيء ينتظر
tidy-what = لا شيء من هذا عاجل. يمكن النظر فيه في وقت مناسب.
tidy-empty = لا يوجد ما يُرتَّب.
# $moment: a day and a time
tidy-last-backup = آخر نسخة سليمة: { $moment }.
tidy-backup = حان وقت نسخة احتياطية
tidy-no-backup = لم تُنشأ نسخة احتياطية من قبل.
tidy-backup-go = إلى النسخ الاحتياطية
tidy-no-code = لا يوجد رمز استعادة بعد
tidy-rehearse = حان وقت التدريب على رمز الاستعادة
tidy-rehearse-text = هل ما زالت الورقة موجودة؟ يُرجى كتابة الرمز مرة واحدة.
tidy-refused = ملفات غير مناسبة
tidy-refused-text = في المجلد المشترك شيء غير صحيح. خزنتك سليمة.

## Two machines changed the same thing

conflict-title = جهازان وجوابان
conflict-text = كُتب شيئان مختلفان على جهازين. يُرجى اختيار ما يبقى.
conflict-here = على هذا الجهاز
conflict-other = على الجهاز الآخر
conflict-keep = إبقاء هذا
conflict-take-other = أخذ هذا
conflict-settled = تم الاختيار والحفظ.
conflict-gone = محذوف
conflict-there = ما زال موجودًا
conflict-active = ليس في الأرشيف
conflict-status = في الأرشيف أم لا
conflict-day = اليوم
conflict-start = بدأ في
conflict-minutes = الدقائق
conflict-role = دورك
conflict-language = اللغة
conflict-step-done = تمت الخطوة التالية في
conflict-energy = الطاقة
conflict-tension = التوتر
conflict-heaviness = كم كان ثقيلًا
conflict-record-client = شخص
conflict-record-contact = تواصل
conflict-record-note = ملاحظة خاصة
conflict-record-question = سؤال للإشراف (supervisie)
conflict-record-check-in = كيف حالي
conflict-record = شيء آخر
# $parts: parts of a page that are not used, as a list
conflict-parts-off = غير مستخدم: { $parts }
conflict-parts-all = كل شيء مستخدم

## What may be forgotten by now

proposal-title = يمكن نسيان هذا
proposal-text = انتهت المدة المتفق عليها. يُرجى النظر فيما يمكن أن يذهب.
proposal-somebody = شخص ما
# $day: a day, in both
proposal-closed = في الأرشيف منذ { $day }
proposal-contact = تواصل بدون شخص بتاريخ { $day }
proposal-own = خاص بك، يُحذف كله
proposal-accept = إبقاء الأرقام فقط
proposal-later = الشهر القادم
proposal-put-off-done = حسنًا. سيعود هذا هنا في الشهر القادم.
proposal-ask = إبقاء الأرقام فقط؟
proposal-ask-text = عدد العناصر التي تذهب أسماؤها ونصوصها: { $count }
proposal-no = ليس بعد

## How long what is kept

retention-title = مدة الحفظ
retention-what = لا يذهب شيء وحده أبدًا. يسألك الترتيب مرة في الشهر.
retention-organisation = ما يخص المنظمة
retention-organisation-text = المنظمة تختار المدة وتقول السبب. بعدها تبقى الأرقام فقط.
retention-own = ما يخصك
retention-own-text = هذا القسم لك. الاختيار لك، ويمكن ألا يذهب أبدًا.
retention-suggestion = هذا اقتراح. لم يُختر شيء بعد.
retention-never = لا يذهب أبدًا
retention-months = عدد الأشهر قبل الحذف: { $count }
retention-reason = لماذا هذه المدة؟
retention-reason-hint = مثلًا: هكذا تنص سياستنا.
retention-reason-needed = يُرجى كتابة السبب باختصار. هو جزء من المدة.
retention-set = حُفظت المدة.
term-clients = الأشخاص، بعد النقل إلى الأرشيف
term-loose_contacts = نصوص التواصل بدون شخص
term-own_notes = ملاحظات خاصة
term-questions = أسئلة جرى نقاشها
term-check_ins = كيف حالي

# Another machine changed what opens it. $moment: when.
tidy-keys = جهازك الآخر يُفتح بطريقة أخرى
tidy-keys-text = في { $moment } غُيّر هناك ما يفتح الخزنة. هنا ما زال القديم يعمل. يُرجى تغييره هنا أيضًا.
tidy-keys-known = لا حاجة هنا
