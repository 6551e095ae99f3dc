### Vragen: what others ask of the key person, what was agreed, and word back.

request-title = طلبات موجهة إليك
request-none = لا يوجد طلب بعد. اكتب من سأل، وماذا سأل.
request-new = تدوين طلب
request-edit = تعديل
request-edit-title = تعديل الطلب
request-asked-by = من يسأل؟
request-function = الوظيفة
request-function-hint = مثلًا: مستشار الاندماج.
request-question = ما هو السؤال؟
request-question-missing = اكتب ما هو السؤال.
request-behind = ما السؤال الذي خلفه؟
request-on = متى كان السؤال؟
request-wanted-by = الجواب مطلوب قبل
request-agreed = على ماذا تم الاتفاق؟
request-agreed-hint = ما الذي تفعله؟ وما الذي لا تفعله؟
request-agreed-until = الاتفاق سارٍ حتى
# $who: who asked
request-from = طلب من { $who }
# $day, in each of these
request-asked-day = سُئل في { $day }
request-wanted-day = الجواب مطلوب قبل { $day }
request-until-day = الاتفاق سارٍ حتى { $day }
request-told-day = أُعطي الرد في { $day }
request-late = ذلك اليوم مضى.
request-accept = قبول
request-finish = انتهى
request-decline = عدم القبول
request-reopen = فتح من جديد
request-tell = أُعطي الرد
request-untell = لم يُعطَ رد
request-remove = حذف
request-words = نص للنسخ
request-words-hint = لا يقول شيئًا عن الشخص.
# $language: the name of a language
request-words-copy = نسخ النص باللغة: { $language }
request-copied = تم النسخ. ألصقه في رسالتك.
request-decline-title = عدم قبول الطلب
request-decline-reason = لماذا لا؟
request-decline-yes = عدم القبول
request-contacts = مرات التواصل لهذا الطلب
request-contacts-none = لا يوجد تواصل لهذا الطلب بعد.
request-contacts-add = إضافة تواصل
request-contacts-pick = أي تواصل يخص هذا الطلب؟
request-contacts-all = كل مرات التواصل موجودة هنا.
request-outside = خارج ما اتُّفق عليه
request-mark-outside = ليس من ضمن الاتفاق
request-mark-within = من ضمن الاتفاق
request-contact-out = إزالة
# $time: how long, in words
request-time = المجموع { $time }
request-time-outside = منها { $time } خارج ما اتُّفق عليه

## Polite words to copy. They name nobody and tell nothing.
request-polite-taken_up = تحية طيبة، شكرًا على طلبك. بدأت العمل عليه. لا يمكنني قول شيء عن المضمون. مع أطيب التحيات
request-polite-declined = تحية طيبة، شكرًا على طلبك. لا يمكنني القيام به الآن. أخبرك فورًا كي لا ينتظر أحد طويلًا. هل يمكن سؤال شخص آخر؟ مع أطيب التحيات
request-polite-done = تحية طيبة، طلبك انتهى. لا يمكنني قول شيء عن المضمون. شكرًا على ثقتك. مع أطيب التحيات

## Who asked
asked-by-wijkteam = فريق الحي (wijkteam)
asked-by-klantmanager = مستشار البلدية (klantmanager)
asked-by-refugee_work = منظمة دعم اللاجئين (VluchtelingenWerk)
asked-by-language_teacher = معلم لغة
asked-by-gp = طبيب العائلة (huisarts)
asked-by-school = مدرسة
asked-by-ggd = خدمة الصحة العامة (GGD)
asked-by-person = الشخص نفسه
asked-by-other = شخص آخر

## How it stands with it
request-asked = سُئل
request-accepted = مقبول
request-done = انتهى
request-declined = غير مقبول
