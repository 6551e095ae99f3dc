### Toestemming: what may be told to whom, and the one exception. It is about passing on only.

share-title = الموافقة على المشاركة
share-none = لا توجد موافقة بعد. لذلك لا يدخل شيء في أي رسالة.
share-only = هذا يخص إخبار الآخرين فقط.
share-new = تدوين موافقة
share-edit = تعديل
share-edit-title = تعديل الموافقة
share-with = مع من تجوز المشاركة؟
share-name = الاسم أو الوظيفة
share-items = ماذا يجوز أن يعرف؟
share-items-none = اختر أولًا ما تجوز مشاركته.
share-concerns = أي إشارات؟
share-why = لأي غرض؟
share-language = بأي لغة تم الشرح؟
share-explained-by = من شرح ذلك؟
share-explained-by-hint = الفراغ يعني: أنت.
share-helper = من ترجم حينها؟
share-helper-warning = ترجم أحد من العائلة أو المعارف. الأفضل السؤال مرة أخرى مع مترجم. يمكن الحفظ كما هو.
share-minor-warning = ترجم طفل. اسأل مرة أخرى مع مترجم. يمكن الحفظ كما هو.
share-agreed-by = من الذي وافق؟
share-child-warning = هذا الشخص ما زال صغير السن. اسأل أيضًا من يقرر.
share-given = منذ أي يوم؟
share-until = حتى أي يوم، وهو مشمول؟
share-until-hint = الفراغ يعني: حتى تُسحب الموافقة.
# $day, in each of these
share-since-day = منذ { $day }
share-until-day = حتى { $day }
share-withdrawn-day = سُحبت في { $day }
# $who: with whom, $day: the last day
share-ending = تنتهي الموافقة يوم { $day }: { $who }
# $who: with whom
share-ask-anew = اسألي من جديد: الموافقة لـ { $who }
share-ask-anew-why = فيها اسم الشخص المفتاحي السابق. لذلك لم تعد صالحة.
share-again = اتفاق من جديد
share-not-again = لا يريد المشاركة بعد الآن
share-withdraw = سحب الموافقة
share-keep = إلغاء السحب
share-letter = إعداد رسالة

## The exception: Veilig Thuis or acute danger

share-danger = دون موافقة، عند الخطر
share-danger-text = هذا فقط عند خطر شديد أو من أجل الأمان في البيت (Veilig Thuis). شارك أقل ما يلزم.
share-danger-past = يمكن عمل رسالة حتى أسبوع بعد ذلك. هل عاد الخطر؟ يلزم تدوينه من جديد.
share-danger-new = تدوين إبلاغ عند الخطر
share-danger-edit = تعديل الإبلاغ عند الخطر
share-danger-to = لمن؟
share-danger-on = في أي يوم؟
share-danger-reason = لماذا لم يكن الانتظار ممكنًا؟
share-danger-consulted = مع من تشاورت؟
share-danger-consulted-hint = لم يكن هناك وقت؟ اكتب ذلك هنا.
share-danger-items = ما الذي كان ضروريًا حقًا؟
share-danger-told = هل تم إخبار الشخص؟
share-danger-told-yes = نعم
share-danger-told-no = لا
share-danger-why-not = لماذا لا؟
share-danger-missing = املأ هذا. قد يلزم شرح السبب لاحقًا.

## Who may be told
receiver-gp = طبيب العائلة (huisarts)
receiver-care = مقدم رعاية
receiver-wijkteam = فريق الحي (wijkteam)
receiver-municipality = البلدية (gemeente)
receiver-refugee_work = منظمة دعم اللاجئين (VluchtelingenWerk)
receiver-school = مدرسة أو مدرسة لغة
receiver-ggd = خدمة الصحة العامة (GGD)
receiver-other = شخص آخر

danger-veilig_thuis = الأمان في البيت (Veilig Thuis)
danger-acute = المساعدة عند خطر شديد

## What may be told; also the headings in a letter
item-name = الاسم
item-birth_year = سنة الميلاد
item-reach = كيفية الوصول إلى الشخص
item-language = اللغة والترجمة
item-place = بلدة السكن
item-household = الأسرة
item-wishes = ما يريده الشخص
item-question = السؤال
item-concerns = الإشارات
item-strengths = ما يسير جيدًا
item-appointments = المواعيد

## Who agreed
agreed-by-self = الشخص نفسه
agreed-by-parent = أحد الوالدين
agreed-by-both_parents = الوالدان معًا
agreed-by-self_and_parent = الشخص وأحد الوالدين
agreed-by-guardian = الوصي
agreed-by-representative = من يحق له أن يقرر

## How it stands with it today
agreement-valid = سارية
agreement-not_yet = لم تبدأ بعد
agreement-past = انتهت
agreement-withdrawn = سُحبت
