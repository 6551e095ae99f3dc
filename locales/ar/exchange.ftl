### The same vault on a second machine, through a folder that another program keeps the same.

exchange-title = جهازان
exchange-none = خزنتك الآن على جهاز واحد
exchange-what = يمكن استعمال الخزنة نفسها على حاسوب ولوح.
exchange-choose = اختيار المجلد المشترك
exchange-now = التبادل
exchange-last = آخر تبادل
exchange-never = ليس بعد
exchange-run = تبادل الآن
exchange-busy = يجري التبادل…
# $received and $sent: numbers of changes
exchange-done = وصل: { $received }. أُرسل: { $sent }.
exchange-trouble = لم ينجح التبادل
exchange-away = يحاول Sleutelbos لاحقًا وحده.
exchange-stop = إيقاف التبادل
exchange-stop-ask = هل يتوقف التبادل؟
exchange-stop-text = يحتفظ كل جهاز بما لديه. ولا يُضاف شيء بعد ذلك.
exchange-stop-no = متابعة التبادل
exchange-devices = الأجهزة
exchange-this = هذا الجهاز
# $n: a number
exchange-other = الجهاز الآخر { $n }
exchange-gone = أُزيل
exchange-remove = إزالة
# $name: this device, or another one by its number
exchange-remove-what = إزالة: { $name }
exchange-remove-ask = إزالة { $name }؟
exchange-remove-text = هل ضاع أو بيع؟ لن يصله شيء جديد. ما كان عليه يبقى عليه.
exchange-remove-no = إبقاؤه
exchange-device-removed = لن يصل هذا الجهاز شيء جديد.
exchange-how = طريقة الإعداد
exchange-how-1 = تُنشأ هنا نسخة احتياطية وتُعاد على الجهاز الآخر.
exchange-how-2 = يلزم مجلد يبقى متطابقًا على الجهازين.
exchange-how-3 = يقوم بذلك Nextcloud أو OneDrive أو Syncthing.
exchange-how-4 = يُختار هذا المجلد هنا وعلى الجهاز الآخر أيضًا.
exchange-sealed = كل ما في المجلد مختوم. برنامج Sleutelbos نفسه لا يتصل بالإنترنت.

## Why something waits. The word behind the last hyphen is the program's.

exchange-waits-gap = ما زالت حزمة ناقصة. ينتظر Sleutelbos وصولها.
exchange-waits-other = يجب أن يصل أولًا شيء من الجهاز الآخر.
exchange-waits-newer = على الجهاز الآخر إصدار أحدث من Sleutelbos. يُرجى تحديث هذا.
exchange-waits-no_key = تغيّرت المفاتيح في هذه الأثناء. ولم يصل الجديد منها إلى هذا الجهاز.
exchange-waits-reference = تشير إلى شيء غير موجود في هذا الجهاز. ويستمر ما عداها.

## Why a file was refused

exchange-refused-altered = حزمة غير كاملة أو غيّرها أحد.
exchange-refused-foreign = حزمة من خزنة أخرى.
exchange-refused-swapped = حزمة في مكان حزمة أخرى.
exchange-refused-out_of_chain = حزمة لا تتبع الحزمة السابقة.
exchange-refused-clock = ساعة جهاز آخر متقدمة كثيرًا. يُرجى ضبطها.
exchange-refused-removed = حزمة من جهاز أُزيل.
exchange-refused-unknown = جهاز بمفاتيح قديمة يريد المشاركة. لا يُسمح له بذلك هكذا.
exchange-refused-old_key = حزمة لها مفتاح لم يعد صالحًا.
exchange-refused-conflict_copy = توجد نسخة مكررة من حزمة في المجلد.
exchange-refused-vault_copy = توجد نسخة من خزنة في المجلد. يُرجى إزالتها.
exchange-refused-device_twice = جهازان يعملان كأنهما جهاز واحد. يُرجى إعادة النسخة على أحدهما من جديد.

## A vault that was put back from before the keys were changed

exchange-left-out = هذا الجهاز لم يعد مشاركًا
exchange-left-out-why = هذه الخزنة من قبل تغيير عبارة السر. لذلك لا يسمح لها الجهاز الآخر بالمشاركة.
exchange-left-out-1 = تُنشأ نسخة احتياطية على الجهاز الآخر.
exchange-left-out-2 = يُقفل البرنامج هنا، ثم تُختار إعادة نسخة احتياطية.
exchange-left-out-3 = ثم يُختار المجلد المشترك هنا من جديد.
exchange-left-out-own = تبقى الخزنة الحالية بجانبها. وما كُتب فيها وحدها يُنقل كتابةً.
exchange-stranger-ask = هل هو جهازك؟ اتبعي الخطوات على شاشته. ثم يُرجى الترتيب هنا. وإن لم يكن جهازك فغيّري عبارة السر.
exchange-stranger-discard = إزالة الحزم القديمة
