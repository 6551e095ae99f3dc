### The first time: language, passphrase, kind of vault.

# $step and $of are numbers: step 1 of 3.
first-step = الخطوة { $step } من { $of }
first-language-title = أهلًا وسهلًا بك في Sleutelbos
first-language-body = يُرجى اختيار لغة الشاشة. يمكنك تغييرها دائمًا.
first-passphrase-title = اختيار عبارة السر
# A passphrase: several words, not one word with signs.
first-passphrase-what = كل ما يُكتب يدخل خزنة على هذا الجهاز. عبارة السر هي المفتاح.
first-passphrase-how = أربع أو خمس كلمات عادية متتالية تكفي. هي سهلة الحفظ، ولا يحزرها أحد.
first-passphrase-nobody-title = كتابة عبارة السر على ورقة
first-passphrase-nobody = يُرجى حفظ الورقة في البيت. لا أحد يستطيع معرفة عبارة السر بدلًا منك. بدونها لا تُفتح الخزنة.
first-passphrase = عبارة السر
first-passphrase-again = عبارة السر نفسها مرة أخرى
first-passphrase-suggest = اقتراح عبارة لي
first-passphrase-weak = هذه العبارة سهلة التخمين. يُرجى إضافة كلمة أو كلمتين.
first-passphrase-differs = العبارتان غير متطابقتين. يُرجى كتابة الثانية من جديد.
first-kind-title = كيف تكون البداية؟
first-kind-body = يمكنك التدريب أولًا. ويمكنك البدء بالعمل الحقيقي فورًا.
first-kind-real = خزنتي الخاصة
first-kind-real-body = فارغة وجاهزة لعملك.
first-kind-practice = خزنة للتدريب
first-kind-practice-body = فيها أشخاص من الخيال. لا خوف من أي خطأ.
first-making-title = يجري إنشاء الخزنة
first-making-real = نُنشئ خزنتك الآن.
first-making-practice = نملأ الخزنة بأشخاص من الخيال.
first-making-why = نصنع قفلًا من عبارة السر. هذا يستغرق نحو ثانية. هكذا يصعب كسر الخزنة.

first-restore = لديّ نسخة احتياطية

## After the vault was made: the recovery code, now or later

first-code-title = شيء أخير: رمز الاستعادة
first-code-made = خزنتك جاهزة.
first-code-later = لاحقًا
first-code-later-hint = عند اختيار «لاحقًا» ينتظر هذا في الترتيب.
