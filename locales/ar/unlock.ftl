### The screen before the vault is open. Calm: a wrong passphrase is no crime.

unlock-title = أهلًا بعودتك
unlock-passphrase = عبارة السر
unlock-button = فتح
unlock-busy = الخزنة تُفتح الآن…
# What happens meanwhile: the passphrase is turned into a key, which takes that long on purpose.
unlock-why = يجري التحقق من عبارة السر. هذا يستغرق نحو ثانية. هكذا يصعب تخمينها.
# The three below follow each other when a passphrase is wrong again.
unlock-wrong-1 = عبارة السر هذه غير صحيحة. لا بأس، تمكن المحاولة مرة أخرى بهدوء.
unlock-wrong-2 = ليس بعد. يُرجى الانتباه إلى الأحرف الكبيرة والمسافات. الزر «إظهار» يعرض ما كتبت.
unlock-wrong-3 = هذه أيضًا غير صحيحة. يمكنك المحاولة دائمًا. ربما ورقة عبارة السر في البيت.
unlock-forgotten = لا أحد يستطيع معرفة عبارة السر أو تغييرها. ولا نحن أيضًا.
unlock-other-vault = فتح خزنة أخرى
unlock-locked-itself = قفل برنامج Sleutelbos نفسه
unlock-locked-itself-body = لم تكن هناك حركة لبعض الوقت. ما كتبته محفوظ.

## Other ways in

unlock-forgotten-code = هل ضاعت عبارة السر؟ يمكن استعمال ورقة رمز الاستعادة.
unlock-with-passphrase = بعبارة السر
unlock-with-code = استعمال رمز الاستعادة
unlock-code = رمز الاستعادة
unlock-code-wrong = هذا الرمز لا يناسب هذه الخزنة. لم يتغير شيء.
unlock-code-mistyped = في الرمز خطأ في الكتابة. يُرجى مقارنته بالورقة.
unlock-pin = رقم PIN
unlock-pin-hint = بعد عدة محاولات خاطئة لا تنفع إلا عبارة السر.
unlock-pin-wrong = هذا الرقم غير صحيح. يُرجى المحاولة مرة أخرى.
unlock-second = عبارة السر الثانية، لقسم «مساحتي»
unlock-second-hint = لقسمك الخاص عبارة سر خاصة به.
unlock-second-wrong = عبارة السر الثانية غير صحيحة. أما الأولى فصحيحة.
# For who listens: said once, while the seconds count down on the screen.
unlock-wait-said = يُرجى الانتظار قليلًا. بعدها تمكن المحاولة من جديد.

## The vault is older than what this device last saw. She decides.

older-title = هذه نسخة أقدم من خزنتك
older-body = كان على هذا الجهاز ما هو أحدث. ما جاء بعدها ليس فيها.
older-saved = هذه النسخة تصل إلى
older-seen = رأى هذا الجهاز من قبل
older-seen-unknown = نسخة أحدث، وتاريخها غير معروف
older-why = هل أُعيدت نسخة احتياطية؟ إذن هذا صحيح. وإلا فربما وُضع هنا ملف قديم.
older-accept = المتابعة بهذه النسخة
older-lock = قفل
older-hint = هل توجد نسخة احتياطية أحدث؟ يُرجى القفل ثم اختيار «إعادة نسخة احتياطية».

## Putting a backup back

restore-title = إعادة نسخة احتياطية
restore-what = يُرجى اختيار نسخة احتياطية. هي على وحدة التخزين أو في المجلد.
restore-needs = تلزم عبارة السر أو رمز الاستعادة.
restore-choose = اختيار نسخة احتياطية
restore-choose-other = اختيار نسخة أخرى
# $moment: a day and a time
restore-made = أُنشئت هذه النسخة في { $moment }.
restore-made-unknown = وقت إنشاء هذه النسخة غير معروف.
restore-aside = توجد خزنة على هذا الجهاز. ستبقى محفوظة بجانبها.
restore-with = بماذا تُفتح؟
restore-with-passphrase = عبارة السر
restore-with-code = رمز الاستعادة
restore-passphrase = عبارة السر في ذلك الوقت
restore-wrong = عبارة السر هذه لا تناسب هذه النسخة. لم يتغير شيء.
restore-yes = إعادة وفتح
restore-busy = تجري قراءة النسخة وإعادتها…
