### What opens the vault: passphrase, recovery code, second passphrase, PIN, cards.

## The recovery code

code-what = رمز الاستعادة يفتح الخزنة بدون عبارة السر. يُرجى حفظه على ورقة في البيت.
code-make = إنشاء رمز استعادة
code-making = يجري إنشاء الرمز…
code-new-title = رمز الاستعادة الجديد
code-once-title = يظهر هذا الرمز مرة واحدة فقط
code-once = يُرجى كتابته أو طباعة الورقة. لا تُحفظ الورقة على هذا الجهاز.
code-save = حفظ كورقة (PDF)
code-sheet-saved = حُفظت الورقة. يُرجى طباعتها ثم حذف الملف.
code-have = كتبته على ورقة
code-again = كتابة الرمز من الورقة
code-show-again = إظهار الرمز مرة أخرى
code-check = تحقق
code-wrong = هذا ليس الرمز نفسه. يُرجى مقارنة الرموز بالورقة.
code-done = رمز الاستعادة جاهز. يُرجى وضع الورقة في مكان آمن.
code-right = الرمز صحيح. ورقتك سليمة.
code-hint = سبع مجموعات من أربعة رموز. الشرطات تظهر وحدها.
# $count: signs that are still to be typed
code-left = الرموز الباقية: { $count }

## Proving that it is she

prove-passphrase = عبارة السر الحالية
prove-wrong = عبارة السر هذه غير صحيحة. لم يتغير شيء.
prove-busy = تحصل الخزنة على قفل جديد…

## Safety

safety-title = الأمان
safety-passphrase = عبارة السر
safety-passphrase-first = ما زالت عبارة السر الأولى مستعملة.
# $day: a day
safety-passphrase-since = عبارة السر هذه مستعملة منذ { $day }.
safety-passphrase-change = تغيير عبارة السر
safety-passphrase-note = النسخ الاحتياطية القديمة ما زالت تُفتح بالعبارة القديمة. يمكن تجديدها بعد ذلك. الجهاز الآخر يحتفظ بالعبارة القديمة. يُرجى تغييرها هناك أيضًا.
safety-passphrase-new = عبارة السر الجديدة
safety-passphrase-yes = تغيير
safety-passphrase-changed = تغيرت عبارة السر. يُرجى كتابة الجديدة على ورقة.
safety-code = رمز الاستعادة
# $day: a day, in both
safety-code-made = أُنشئ في { $day }.
safety-code-there = يوجد رمز استعادة.
safety-code-rehearsed = آخر تدريب في { $day }.
safety-code-never = لم يُجرَّب بعد.
safety-code-rehearse = التدريب على الرمز
safety-code-rehearse-text = يُرجى أخذ الورقة وكتابة الرمز منها. هكذا يتأكد أنه صحيح.
safety-code-new = رمز جديد
safety-code-replace = لن يعمل الرمز القديم بعد ذلك.
safety-code-remove-ask = إزالة رمز الاستعادة؟
safety-code-remove-text = بعدها لا تفتح الخزنة إلا عبارة السر. إذا ضاعت ضاع كل شيء.
safety-code-removed = أُزيل رمز الاستعادة. يُرجى التخلص من الورقة أيضًا.
safety-second = عبارة سر ثانية لقسم «مساحتي»
safety-second-what = لا تُفتح «مساحتي» إلا بهذه العبارة. من يعرف العبارة الأولى لا يصل إليها.
safety-second-there = لقسم «مساحتي» عبارة سر خاصة.
safety-second-make = تعيين عبارة سر ثانية
safety-second-change = تغيير
safety-second-new = عبارة السر الثانية
safety-second-forgotten = يُرجى اختيار عبارة غير الأولى. إذا ضاعت فلا أحد يستطيع معرفتها.
safety-second-set = تُفتح «مساحتي» الآن بعبارة السر الثانية.
safety-second-remove-ask = إزالة عبارة السر الثانية؟
safety-second-remove-text = ستُفتح «مساحتي» بعبارة السر الأولى من جديد.
safety-second-removed = أُزيلت عبارة السر الثانية.
safety-second-code = رمز استعادة لقسم «مساحتي»
safety-second-code-what = هذا الرمز يفتح «مساحتي» بدون عبارة السر الثانية.
safety-pin = رقم PIN قصير
safety-pin-what = رقم PIN أضعف من عبارة السر. ينتهي عند السكون وبعد أربع ساعات وعند الإغلاق.
safety-pin-there = يوجد الآن رقم PIN. عبارة السر تعمل دائمًا أيضًا.
safety-pin-make = تعيين رقم PIN لهذه الجلسة
safety-pin-new = رقم PIN
safety-pin-hint = أربعة رموز أو أكثر. الأفضل تجنب سنة الميلاد.
safety-pin-short = يلزم أربعة رموز على الأقل.
safety-pin-yes = تعيين
safety-pin-set = يعمل رقم PIN حتى إغلاق Sleutelbos.
safety-pin-remove = إزالة رقم PIN
safety-pin-removed = أُزيل رقم PIN. الفتح الآن بعبارة السر.
safety-cards = بطاقات المنظمة
safety-cards-what = البطاقة تفتح ما يخص الأشخاص للقراءة. ولا تفتح «مساحتي» أبدًا.
safety-cards-none = لا توجد بطاقة. لا أحد غيرك يستطيع فتح الخزنة.
# $day: a day
safety-card-since = منذ { $day }
safety-card-whole = تفتح وحدها
# $name: whose card it is
safety-card-half = تفتح فقط مع بطاقة { $name }
# $name: whose card it is, in both
safety-card-remove-what = حذف: بطاقة { $name }
safety-card-remove-ask = حذف بطاقة { $name }؟
safety-card-remove-text = لن تفتح هذه البطاقة الخزنة بعد ذلك. أما النسخ القديمة فنعم.
safety-card-remove-half = البطاقة الأخرى من هذا الزوج لن تعمل أيضًا.
safety-card-add = إضافة بطاقة
safety-card-rule = كيف يُسمح للبطاقة بالفتح؟
safety-card-alone = بطاقة واحدة تكفي
safety-card-together = بطاقتان معًا فقط
safety-card-one = بطاقة جديدة
# $n: 1 or 2
safety-card-nth = البطاقة { $n }
safety-card-called = لمن البطاقة؟
safety-card-card = البطاقة
safety-card-hint = يُرجى لصق البطاقة هنا. تبدأ بـ age1.
safety-card-read = بطاقة من ملف
safety-card-wrong = هذه ليست بطاقة. البطاقة تبدأ بـ age1.
safety-card-added = أُضيفت البطاقة.
safety-card-removed = حُذفت البطاقة.

## Backups that an earlier passphrase, code or card still opens

old-backups = نسخ احتياطية قديمة
old-backups-count = نسخ قديمة ما زالت تُفتح بعبارة السر القديمة: { $count }
old-backups-can = يمكن ختمها من جديد. بعدها لا تفتحها إلا العبارة الجديدة.
old-backups-cannot = لم يعد ختمها من جديد ممكنًا. لكن يمكن حذفها.
old-backups-reseal = ختم من جديد
old-backups-resealed = خُتمت النسخ القديمة من جديد.
old-backups-delete = حذف النسخ القديمة
old-backups-deleted = حُذفت النسخ القديمة.
old-backups-ask = حذف النسخ القديمة؟
old-backups-ask-text = عدد النسخ التي ستُحذف: { $count }. الخزنة والنسخ الأحدث تبقى.
old-backups-keep = إبقاؤها
