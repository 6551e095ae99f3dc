### The crisis card: whom to call. The numbers come from the program; names and advice stand here.
### The part after "crisis-" is the stable word of a line. Advice: what it is for, and when.
### The Dutch name stands in brackets: that is the name one hears on the telephone.

crisis-title = بطاقة الطوارئ
crisis-intro = هذه الأرقام تعمل في كل هولندا. والبطاقة تعمل بدون إنترنت أيضًا.
# Stands in the place of a number that depends on where one lives.
crisis-own-number = الرقم الخاص بك
# $source names who published the fact; $day is the day it was checked.
crisis-source = المصدر: { $source }، تاريخ التحقق: { $day }.
crisis-together-title = الاتصال معًا
crisis-together = أغلب الخطوط تتكلم الهولندية أو الإنجليزية. من الأفضل البقاء والترجمة إن أمكن.

crisis-emergency = خطر مباشر
    .advice = شخص في خطر الآن. الرقم 112 للإسعاف أو الشرطة أو الإطفاء.
crisis-suicide = أفكار عن إنهاء الحياة
    .advice = يمكن الاتصال بالرقم 113. مجاني، ليلًا ونهارًا، بدون ذكر الاسم.
crisis-suicide_free = أفكار عن إنهاء الحياة، رقم آخر
    .advice = إذا لم يعمل 113 فهذا هو الرقم البديل. هو مجاني أيضًا.
crisis-gp_post = طبيب العائلة (huisarts) أو طبيب المناوبة (huisartsenpost)
    .advice = في النهار: طبيب العائلة الخاص بالشخص (huisarts). في المساء والليل ونهاية الأسبوع: طبيب المناوبة (huisartsenpost). هم يتصلون بخدمة الأزمات (crisisdienst) عند الحاجة.
crisis-violence_at_home = الأمان في البيت (Veilig Thuis)
    .advice = للعنف في البيت أو القلق على طفل. مجاني، ليلًا ونهارًا. يمكن طلب النصيحة بدون أسماء.
crisis-sexual_violence = مركز العنف الجنسي (Centrum Seksueel Geweld)
    .advice = لعنف جنسي حدث قبل أقل من أسبوع. يُرجى الاتصال في أسرع وقت.
crisis-police = الشرطة، بدون خطر عاجل
    .advice = للحديث مع الشرطة عندما لا يوجد خطر مباشر.
