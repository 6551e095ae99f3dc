### What the program says outside its page: dialogs of the system, and the line where no window opens.

# Title of the dialog to choose a vault file.
dialog-vault = اختيار الخزنة
    .kind = خزنة Sleutelbos
dialog-directory = اختيار ملف لخريطة المساعدة
    .kind = خريطة المساعدة (JSON أو CSV أو zip)
dialog-directory-folder = اختيار مجلد خريطة المساعدة
dialog-postcodes = اختيار جدول الرموز البريدية
    .kind = الرموز البريدية (CSV)
dialog-backup = يُرجى اختيار نسخة احتياطية
    .kind = خزنة Sleutelbos
dialog-backup-folder = يُرجى اختيار مجلد للنسخ الاحتياطية
dialog-exchange-folder = يُرجى اختيار المجلد المشترك بين الجهازين
dialog-card = يُرجى اختيار ملف البطاقة
dialog-code-sheet = أين تُحفظ ورقة رمز الاسترداد؟
dialog-statement = أين يُحفظ البيان؟
dialog-access = أين تُحفظ نسخة الاطلاع؟
dialog-calendar = أين يُحفظ ملف التقويم؟
dialog-sheet = أين تُحفظ القائمة؟
dialog-letter = أين تحفظ الرسالة؟
dialog-card-paper = أين تحفظ بطاقة الموعد؟
dialog-story = أين تحفظ القصة؟
window-could-not-start = تعذّر تشغيل Sleutelbos.
window-already-open = Sleutelbos مفتوح من قبل. ستظهر نافذته في الأمام.

## Handing people over

dialog-hand-card = حفظ بطاقة الاستلام
dialog-hand-to = اختيار بطاقة المستلم
dialog-hand-file = حفظ التسليم
dialog-hand-open = فتح ملف تسليم
dialog-hand-receipt = حفظ إيصال الاستلام
dialog-hand-receipt-open = فتح إيصال استلام
dialog-hand-statement = حفظ البيان
