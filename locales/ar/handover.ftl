### Handing people over: people handed over to another key person, by a sealed file.

hand-title = تسليم الأشخاص
more-hand = سلّم أشخاصًا أو استلمهم

## The statement for who gave: kept as a text file

hand-statement-title = بيان التسليم
# $name: the other key person
hand-statement-to = تم التسليم إلى { $name }
# $given and $receipt: 2026-11-22
hand-statement-days = التسليم في { $given }. الاستلام في { $receipt }.
# $count: how many people
hand-statement-accepted = عدد الأشخاص المستلَمين: { $count }
hand-statement-declined = عدد الأشخاص غير المستلَمين: { $count }
# $count: how many were taken over and are still here
hand-statement-kept = لم يُمحَ هنا بعد: { $count }. كُتب عنهم شيء بعد التسليم.
# $count: how many wait for another machine
hand-statement-leaving = حُذف هنا: { $count }. يُمحى بعد التبادل مع جهازك الآخر.
# $day: 2026-11-22
hand-statement-until = هذا استبدال حتى { $day }. لم يُمحَ شيء هنا.

## Her own card

hand-card = بطاقة الاستلام الخاصة بي
hand-card-what = بهذه البطاقة يستطيع الزملاء تسليم أشخاص إليك. البطاقة ليست سرية.
hand-name = اسمك على البطاقة
hand-card-save = حفظ البطاقة
hand-card-saved = تم حفظ البطاقة.
# $check: two groups of four signs
hand-check = للتحقق: { $check }
hand-check-what = اقرأ هذه الرموز عبر الهاتف. إذا تطابقت فكل شيء صحيح.

## Giving

hand-give = تسليم
hand-give-whom = من تريد تسليمه؟
hand-give-nobody = لا يوجد الآن من يمكن تسليمه.
hand-give-away = من سُلّم من قبل لا يظهر هنا.
hand-give-card = اختيار بطاقة المستلم
hand-give-to = اسم المستلم
hand-give-name = اسمك
hand-give-name-hint = هكذا يعرف المستلم ممن جاء الملف.
hand-give-until = استبدال حتى
hand-give-until-hint = اتركه فارغًا إذا كان التسليم نهائيًا.
hand-give-shared = أيضًا مرات التواصل مع آخرين
hand-give-shared-hint = قد يكون فيها شيء عن شخص آخر.
hand-give-own = مساحتك الخاصة لا تُسلَّم أبدًا.
hand-give-stays = يبقى كل شيء لديك حتى يصل إيصال الاستلام.
hand-give-save = إنشاء الملف
hand-give-saved = تم إنشاء الملف. أعطه للمستلم.

## Receiving

hand-take = استلام
hand-take-what = اختر الملف الذي حصلت عليه. ثم تختار لكل شخص.
hand-take-open = فتح ملف
# $name: who gives
hand-take-from = من { $name }
hand-take-until = هذا استبدال حتى { $day }.
hand-take-person = استلام هذا الشخص
hand-take-signals = إشارات مفتوحة
hand-take-nobody = لا أحد يتولى القيادة بعد
# $lead: an organisation
hand-take-lead = القيادة: { $lead }
hand-take-referrals = معًا إلى المساعدة
hand-take-appointments = مواعيد
hand-take-contacts = آخر مرات التواصل
# $count: how many contacts come along
hand-take-count = مرات التواصل: { $count }
# $count: how many agreements
hand-take-ask = موافقات على المشاركة تُطلب من جديد: { $count }
# $name: somebody in this vault
hand-take-likely = ربما تعرف هذا الشخص من قبل: { $name }
hand-take-back = هذا الشخص يعود من الاستبدال.
hand-take-yes = حفظ الاختيار
hand-take-none = من لا تختاره يبقى لدى الطرف الآخر.
hand-taken = تم تدوين التسليم. احفظ الآن إيصال الاستلام.
hand-taken-kept = { $count ->
    [one] كتبتِ شيئًا عن شخص واحد. ما زال هنا على حدة.
    [two] كتبتِ شيئًا عن شخصين. ما زال هنا على حدة.
    [few] كتبتِ شيئًا عن { $count } أشخاص. ما زال هنا على حدة.
   *[other] كتبتِ شيئًا عن { $count } شخصًا. ما زال هنا على حدة.
}
hand-receipt-save = حفظ إيصال الاستلام
hand-receipt-saved = تم حفظ الإيصال. أعده إلى الطرف الآخر.

## What was handed over

hand-list = عمليات تسليم سابقة
hand-list-none = لم يُسلَّم شيء بعد.
# $name: the other; $day: a day
hand-list-given = إلى { $name }، { $day }
hand-list-taken = من { $name }، { $day }
hand-list-waiting = بانتظار إيصال الاستلام
# $accepted and $declined: numbers
hand-list-done = تم استلام: { $accepted }. لم يُستلم: { $declined }.
hand-list-until = استبدال حتى { $day }
hand-receipt-open = فتح إيصال استلام
hand-receipt-what = بعد الإيصال يُمحى من تم استلامه. لا رجوع عن ذلك.
# $count: how many wait for another machine
hand-list-leaving = حُذف هنا: { $count }. ما زال على جهازك الآخر أن يتبادل البيانات. بعدها يُمحى.
hand-take-back-give = إلغاء التسليم
hand-take-back-ask = هل تتراجعين عن التسليم؟
# $name: the other key person, in each of these
hand-take-back-why = اتصلي أولًا بـ { $name }. ربما استُعمل الملف.
hand-take-back-two = عندئذ يكون الشخص نفسه عندكما معًا.
hand-take-back-no = لا، اتركيه
hand-unsure = أُعيد دون جواب من { $name }
hand-unsure-what = ربما يكون هذا الشخص عند { $name } أيضًا. اتصلي واتفقا على من يتابع.
hand-kept = تسلّم { $name } هذا الشخص. بقي هنا شيء جديد.
hand-kept-what = انقلي ما كتبتِه بعد التسليم. ثم امحيه هنا.
hand-kept-back = أعاد { $name } هذا الشخص. بقي هنا شيء جديد.
hand-kept-back-what = انقلي ما كتبتِه أثناء النيابة. ثم امحي هذا السجل.
hand-settle = تحدثنا عن ذلك
hand-settle-ask = هل هذا الشخص عندك وحدك الآن؟
hand-settle-what = لم يستعمل { $name } الملف، أو محا كل شيء.
hand-settle-yes = نعم، عندي وحدي
hand-take-still = هؤلاء ما زالوا الآن عند { $name }. اسألي هل ما زال الملف صالحًا.
hand-given-mark = سُلّم إلى { $name }
hand-given-what = بانتظار إيصال الاستلام. ما تكتبينه الآن لا يُنقل.
hand-lent-mark = عند { $name } الآن، كبديل
# $day: a day
hand-lent-until = حتى { $day }. ما تكتبينه هنا لا ينتقل.
hand-borrowed-mark = بديل عن { $name }
hand-borrowed-until = حتى { $day }. أعيديه بعد ذلك.
hand-taken-mark = استُلم من { $name }
hand-taken-wait = احفظي إيصال الاستلام وأعيديه. حتى ذلك الحين يكون هذا الشخص عند { $name } أيضًا.
hand-open = إلى التسليم
hand-go-back = إعادة
hand-statement-save = حفظ البيان
hand-statement-saved = تم حفظ البيان.

## Why a file is refused

hand-refused-other = هذا ليس ملف تسليم. لم يتغير شيء.
hand-refused-not_yours = هذا الملف لبطاقة أخرى. لم يتغير شيء.
hand-refused-damaged = هذا الملف غير كامل. اطلبه من جديد. لم يتغير شيء.
hand-refused-newer = هذا الملف من برنامج أحدث. لم يتغير شيء.
hand-refused-too_large = هذا الملف كبير جدًا. لم يتغير شيء.
hand-refused-not_theirs = المرسل غير صحيح. اتصل بالطرف الآخر. لم يتغير شيء.
hand-refused-already = استُخدم هذا الملف من قبل. لم يتغير شيء.
hand-refused-unknown = هذا التسليم غير معروف هنا. لم يتغير شيء.
hand-refused-is_receipt = هذا إيصال استلام. افتحه عند إيصالات الاستلام.
hand-refused-is_handover = هذا ملف تسليم. افتحه عند الاستلام.
hand-refused-own = هذه بطاقتك أنت. اختر بطاقة الطرف الآخر.
hand-refused-no_card = هذه ليست بطاقة استلام. اطلب البطاقة من الطرف الآخر.
