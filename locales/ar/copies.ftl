### Backups: where they go, the last good one, trying one.

backups-title = النسخ الاحتياطية
backups-what = النسخة الاحتياطية خزنة ثانية، مختومة أيضًا. يُرجى اختيار وحدة تخزين أو مجلد.
backups-none = لا توجد نسخة احتياطية بعد
backups-choose = اختيار مجلد أو وحدة تخزين
backups-choose-other = مجلد آخر
backups-now = آخر نسخة سليمة
backups-last-good = أُنشئت وقُرئت من جديد
backups-never = لم تُنشأ بعد
backups-folder = المجلد
backups-by-itself = بعد يوم عمل ينشئ Sleutelbos نسخة وحده.
backups-make = إنشاء نسخة الآن
backups-making = يجري إنشاء النسخة وقراءتها…
backups-done = أُنشئت النسخة وقُرئت من جديد.
backups-trouble = لم تنجح النسخة الأخيرة
backups-away = المجلد غير موجود الآن
backups-away-text = هل وحدة التخزين موصولة؟ يحاول Sleutelbos لاحقًا وحده.
backups-stop = إيقاف النسخ
backups-stop-ask = هل يتوقف إنشاء النسخ؟
backups-stop-text = النسخ الموجودة تبقى. ولن تُضاف نسخ جديدة.
backups-stop-no = متابعة إنشاء النسخ
backups-list = النسخ في هذا المجلد
backups-old = تُفتح بعبارة السر القديمة
backups-rehearse = تجربة
backups-rehearse-what = من المفيد تجربة نسخة أحيانًا. هكذا يتأكد أن الإعادة ممكنة.
# $moment: a day and a time
backups-rehearse-what-of = تجربة نسخة { $moment }
backups-rehearse-title = تجربة نسخة
backups-rehearsing = تجري قراءة النسخة…
backups-old-hint = هذه النسخة تُفتح بعبارة السر القديمة.
backups-sound = هذه النسخة سليمة
backups-unsound = هذه النسخة غير كاملة
# $clients and $contacts: numbers
backups-holds = فيها أشخاص: { $clients }، ومرات تواصل: { $contacts }.
# $moment: a day and a time
backups-until = فيها كل شيء حتى { $moment }.
backups-nothing-changed = لم يتغير شيء.
backups-kept = كم نسخة تبقى
backups-kept-text = يحفظ Sleutelbos أحدث نسخة من كل يوم وأسبوع وشهر.
backups-daily = أيام
backups-weekly = أسابيع
backups-monthly = أشهر
backups-kept-set = يسري هذا من النسخة القادمة.
