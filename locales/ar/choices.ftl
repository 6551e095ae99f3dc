### Words for choices. The part after the first hyphen is the stable word in the file.

## What kind of contact it was
kind-home_visit = زيارة منزلية
kind-phone = مكالمة هاتفية
kind-message = رسالة
kind-along_to_gp = مرافقة إلى طبيب العائلة (huisarts)
kind-along_elsewhere = مرافقة إلى مكان آخر
kind-office = في مكان عملي
kind-group = مجموعة
kind-professional = تشاور مع مختصين

## The role the key person had
role-informing = شرح
role-mediating = وساطة
role-exploring = استكشاف
role-advising = تقديم نصيحة
role-accompanying = مرافقة

## What it was about
theme-sleep = صعوبة النوم
theme-head_full = كثرة الهموم والأفكار
theme-concentration = صعوبة التركيز
theme-loss = الفقدان
theme-loneliness = الوحدة
theme-family = العائلة
theme-parenting = تربية الأولاد
theme-school = المدرسة
theme-health = صحة الجسم
theme-care_system = كيف تعمل الرعاية الصحية
theme-dutch = تعلم الهولندية
theme-integration = الاندماج (inburgering)
theme-work = العمل
theme-daytime = نشاط خلال النهار
theme-money = المال
theme-housing = السكن
theme-procedure = الأوراق الرسمية
theme-substance_use = الكحول والمخدرات والقمار
theme-aggression = الغضب
theme-violence_at_home = العنف في البيت
theme-sexual_violence = العنف الجنسي
theme-suicide = فقدان الرغبة في الحياة
# Shown instead of a sensitive theme when somebody looks over the shoulder.
theme-neutral = موضوع آخر

## Who else was present
present-partner = شريك الحياة
present-child = طفل
present-family = أفراد من العائلة
present-friend = أصدقاء أو معارف
present-interpreter = مترجم أو مترجمة
present-care = طبيب العائلة (huisarts) أو الرعاية
present-municipality = البلدية (gemeente) أو فريق الحي (wijkteam)
present-volunteer = متطوع أو متطوعة
present-teacher = معلم أو معلمة
present-other = شخص آخر
present-nobody = لا أحد غيرنا

## Who interpreted
interpreter-not_needed = لا حاجة إلى ترجمة
interpreter-myself = أنا
interpreter-professional_remote = ترجمة عن بُعد
interpreter-professional_in_room = ترجمة في الغرفة
interpreter-family_or_friend = الأهل أو المعارف
interpreter-minor = طفل
interpreter-missing = لم تكن هناك ترجمة

## How well somebody reads a language
reading-unknown = القراءة: لم نسأل
reading-not = القراءة: لا
reading-a_little = القراءة: قليلًا
reading-well = القراءة: جيدًا

## Whether it is safe to call
safe-unknown = لم نسأل
safe-safe = الاتصال آمن
safe-not_safe = الاتصال غير آمن

## Whom somebody would rather speak with
prefers-woman = الأفضل مع امرأة
prefers-man = الأفضل مع رجل

## What somebody wants by way of an interpreter
wish-not_needed = بدون ترجمة
wish-phone = ترجمة بالهاتف
wish-video = ترجمة بالفيديو
wish-in_person = ترجمة في الغرفة

## Languages
language-nl = الهولندية
language-en = الإنجليزية
language-ar = العربية
language-ti = التغرينية
language-fa = الفارسية
language-prs = الدَّرية
language-ps = البشتو
language-kmr = الكردية (الكرمانجية)
language-ckb = الكردية (السورانية)
language-tr = التركية
language-so = الصومالية
language-uk = الأوكرانية
language-ru = الروسية
language-am = الأمهرية
language-fr = الفرنسية
language-es = الإسبانية
language-pl = البولندية
language-ur = الأردية
language-sw = السواحيلية
language-pt = البرتغالية
# A language that is not in the list, by its code.
language-other = لغة أخرى ({ $code })

## How heavy it was, 0 to 4
heaviness-0 = خفيف
heaviness-1 = ثقيل قليلًا
heaviness-2 = ثقيل
heaviness-3 = ثقيل جدًا
heaviness-4 = أثقل من الاحتمال

## How she is, 0 to 4
energy-0 = نفدت
energy-1 = قليلة
energy-2 = عادية
energy-3 = جيدة
energy-4 = ممتلئة
tension-0 = هدوء
tension-1 = توتر قليل
tension-2 = توتر
tension-3 = توتر شديد
tension-4 = فوق الاحتمال

## Days of the week, as a directory writes them
day-every = كل يوم
day-MO = الاثنين
day-TU = الثلاثاء
day-WE = الأربعاء
day-TH = الخميس
day-FR = الجمعة
day-SA = السبت
day-SU = الأحد
