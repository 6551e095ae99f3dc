### Erasing a person for good, and handing over what is written about somebody: the screens.

client-rights = الاطلاع والمحو
client-access = الاطلاع
client-erase = محو نهائي…

# $name: how the person is called
forget-ask = محو { $name } نهائيًا؟
forget-what = هذا عند طلب الشخص أو عند الضرورة. عند الشك: يُنقل إلى الأرشيف.
forget-goes = هذا يذهب
forget-shared = محو مرات التواصل التي حضرها آخرون أيضًا: { $count }
forget-shared-hint = وإلا يبقى النص بدون هذا الشخص.
forget-own = محو ملاحظاتك وأسئلتك الخاصة عن هذا أيضًا: { $count }
forget-own-hint = وإلا تبقى في «مساحتي».
forget-no-way-back = بعد هذا لا عودة.
forget-no-way-back-text = ولا بنسخة احتياطية، ولا على أي جهاز آخر.
# The word to be typed over. One word, without capitals.
forget-word = محو
# $word: the word above
forget-type = للمتابعة يُرجى كتابة الكلمة «{ $word }»
forget-yes = محو نهائي
forget-no = بدون محو
forget-busy = يجري المحو. تُكتب الخزنة من جديد…
forget-done = تم المحو
forget-statement-name = الاسم على الإفادة
forget-statement-name-hint = لم يعد Sleutelbos يعرف الاسم. يظهر على الورقة فقط.
forget-statement-save = حفظ الإفادة (PDF)
forget-statement-saved = حُفظت الإفادة.

inspect-title = الاطلاع
inspect-what = هذا كل ما كُتب عن هذا الشخص.
inspect-decide = ما قاله آخرون أو يخصهم غير محدد. يُرجى مراجعة كل شيء. القرار للمنظمة.
inspect-record = المعلومات
inspect-left-out = لا يُسلَّم
# $why: a whole sentence that says why
inspect-why = الاقتراح: عدم التسليم. { $why }
inspect-hand-over = التسليم
inspect-out = أجزاء لا تُسلَّم: { $count }
inspect-language = لغة الورقة
inspect-language-hint = ما كُتب يبقى بلغته.
inspect-leaves = يخرج الملف من الخزنة. يُرجى تسليمه ثم حذفه.
inspect-save = حفظ للتسليم
inspect-saved = حُفظ الملف. يُرجى تسليمه ثم حذفه.
