### The frame of the window: the bar, the keys, what is told at the foot.
### How this locale addresses the reader: verbal nouns ("حفظ") and "يُرجى" with a verbal noun, never a gendered imperative.

app-name = Sleutelbos
# Under the name on the unlock screen: some desktops call their own keyring "sleutelbos".
app-for-whom = للأشخاص المفتاحيين (sleutelpersonen)

## The bar

nav-label = أقسام البرنامج
nav-today = اليوم
nav-people = الأشخاص
nav-map = خريطة المساعدة
nav-own = مساحتي
nav-settings = الإعدادات
# The place in the bar behind which settings stand, and later more.
nav-more = المزيد
skip-to-content = الانتقال إلى المحتوى

action-contact = تدوين تواصل
action-search = بحث
# Opens a card with phone numbers for an emergency.
action-crisis = بطاقة الطوارئ
# Hides everything behind a neutral page at once.
action-hide = إخفاء
action-lock = قفل
action-language = اللغة
# Names of keyboard shortcuts, as they stand on the keys of a Dutch keyboard.
shortcut-contact = Ctrl+N
shortcut-search = Ctrl+K
shortcut-hide = F9
shortcut-lock = Ctrl+L

## Words that many screens use

save = حفظ
cancel = إلغاء
close = إغلاق
back = رجوع
next = التالي
remove = حذف
change = تعديل
try-again = المحاولة من جديد
more = المزيد
not-filled-in = لم يُملأ
optional = يمكن تركه فارغًا
loading = لحظة من فضلك…
undo = تراجع
undone = تم التراجع.
# In the discreet view: uncovers, and covers, one piece of what somebody wrote.
covered-show = إظهار
covered-hide = إخفاء
# For a screen reader: what stands behind the button.
covered-show-what = إظهار: { $what }
covered-hide-what = إخفاء: { $what }
# $time is a time on the clock, like 14:03.
saved-at = حُفظ على هذا الجهاز الساعة { $time }
removed-at = تم الحذف الساعة { $time }
# A period between two days. $from and $to are days.
between = بين { $from } و{ $to }
# How long something took. One of the two may be 0.
duration =
    { $hours ->
        [zero]
            { $minutes ->
                [zero] { $minutes } دقيقة
                [one] دقيقة واحدة
                [two] دقيقتان
                [few] { $minutes } دقائق
                [many] { $minutes } دقيقة
               *[other] { $minutes } دقيقة
            }
       *[other]
            { $hours ->
                [one] ساعة واحدة
                [two] ساعتان
                [few] { $hours } ساعات
                [many] { $hours } ساعة
               *[other] { $hours } ساعة
            }{ $minutes ->
                [zero] { "" }
                [one] { " " }ودقيقة واحدة
                [two] { " " }ودقيقتان
                [few] { " " }و{ $minutes } دقائق
                [many] { " " }و{ $minutes } دقيقة
               *[other] { " " }و{ $minutes } دقيقة
            }
    }

## The last save was cut off (a power failure, a full disk)

torn-title = انقطع الحفظ في المرة الأخيرة
# $day and $time: the last moment of which everything is there.
torn-body = كل شيء حتى { $day } { $time } موجود. يُرجى التأكد: هل ينقص شيء بعد ذلك؟
torn-ok = قرأت ذلك

## The practice vault, hiding, locking

practice-sign = تدريب: هؤلاء أشخاص من الخيال.
# $seconds: after so many seconds the window locks itself.
lock-soon =
    { $seconds ->
        [zero] برنامج Sleutelbos يقفل نفسه الآن.
        [one] برنامج Sleutelbos يقفل نفسه بعد ثانية واحدة.
        [two] برنامج Sleutelbos يقفل نفسه بعد ثانيتين.
        [few] برنامج Sleutelbos يقفل نفسه بعد { $seconds } ثوانٍ.
        [many] برنامج Sleutelbos يقفل نفسه بعد { $seconds } ثانية.
       *[other] برنامج Sleutelbos يقفل نفسه بعد { $seconds } ثانية.
    }
lock-soon-stay = ما زلت هنا
hide-title = الساعة
hide-return = العودة إلى عملي
# The window found a mistake of its own.
broken-title = حدث خطأ في هذه الشاشة
broken-body = ما حُفظ ما زال موجودًا. يُرجى الرجوع أو فتح الشاشة من جديد.

## Under More: the rooms behind it

more-label = ما يوجد هنا أيضًا
more-tidy = هنا يجتمع كل ما يمكنه الانتظار.
more-safety = عبارة السر ورمز الاستعادة ورقم PIN والبطاقات.
more-backups = إنشاء النسخ الاحتياطية وتجربتها.
more-exchange = الخزنة نفسها على الحاسوب واللوح.
more-retention = مدة حفظ المعلومات.
