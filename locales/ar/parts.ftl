### Words of the fields, buttons and pictures that every screen is made of.

## Picking

suggest-none = لا نتائج
# For a screen reader, while typing. $count: how many suggestions there are.
suggest-count =
    { $count ->
        [zero] لا نتائج
        [one] اقتراح واحد
        [two] اقتراحان
        [few] { $count } اقتراحات
        [many] { $count } اقتراحًا
       *[other] { $count } اقتراح
    }
# Takes one picked thing out again. $name: what it is.
picked-remove = إزالة { $name }
select-choose = اختيار…

## Days and times

# The field reads from left to right, day first. As separate literals the three words keep that order.
date-example = { "يوم" }-{ "شهر" }-{ "سنة" }
date-open = فتح التقويم
date-label = التقويم
date-today = اليوم
date-previous = الشهر السابق
date-next = الشهر التالي
# A literal, since a bare date after Arabic words would be shown year first.
date-not-understood = يُرجى كتابة اليوم هكذا: { "21-11-2026" }. تقع السنة بين 1900 و2100.
date-clear = إفراغ
# Like date-example: hours on the left.
time-example = { "ساعة" }:{ "دقيقة" }
time-not-understood = يُرجى كتابة الوقت هكذا: { "14:30" }.
minutes-other = مدة أخرى
minutes-other-label = عدد الدقائق
# $minutes: a number of minutes, on a small button.
minutes-short =
    { $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }
minutes-not-understood = يُرجى كتابة رقم صحيح بدون كسور.
window-this-week = هذا الأسبوع
window-next-week = الأسبوع القادم
window-today = اليوم
window-other = أيام أخرى
window-from = من
window-to = إلى
window-ends-before-start = اليوم الأخير يسبق اليوم الأول.

## Passphrase

passphrase-show = إظهار
passphrase-hide = إخفاء
passphrase-caps-lock = تنبيه: زر Caps Lock يعمل.
passphrase-strength-0 = سهلة التخمين جدًا
passphrase-strength-1 = سهلة التخمين
passphrase-strength-2 = ما زالت سهلة قليلًا
passphrase-strength-3 = قوية بما يكفي
passphrase-strength-4 = قوية جدًا

## Length of a text

# $left: so many characters still fit.
text-left =
    { $left ->
        [zero] لم يبقَ مكان لأي حرف
        [one] بقي حرف واحد
        [two] بقي حرفان
        [few] بقيت { $left } أحرف
        [many] بقي { $left } حرفًا
       *[other] بقي { $left } حرف
    }
# $over: so many characters too many.
text-over =
    { $over ->
        [zero] لا أحرف زائدة
        [one] حرف واحد زائد
        [two] حرفان زائدان
        [few] { $over } أحرف زائدة
        [many] { $over } حرفًا زائدًا
       *[other] { $over } حرف زائد
    }

## A number that could be a BSN (Dutch citizen service number)

# $number: the number as it was typed.
nine-question = هل { $number } رقم مواطن (BSN)؟
nine-why = لا يجوز حفظ رقم المواطن (BSN) هنا.
nine-remove = نعم، إزالة الرقم
nine-keep = لا، ليس رقم مواطن (BSN)

## Work that takes a while

progress-label = جارٍ العمل
# $percent: how far it is, a number from 0 to 100.
progress-at = { $percent } %
progress-cancel = إيقاف

## Pictures of numbers

chart-table = عرض كجدول
chart-day = اليوم
chart-empty = لا شيء للرسم بعد.

## Signs of a notice, for who does not see the colour

notice-info = معلومة مفيدة
notice-needs-you = يحتاج إلى انتباهك
notice-danger = تنبيه
notice-done = تم بنجاح
