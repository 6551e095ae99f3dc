### What the program says outside its page: dialogs of the system, and the line where no window opens.

# Title of the dialog to choose a vault file.
dialog-vault = اختيار الخزنة
    .kind = خزنة Sleutelbos
dialog-directory = اختيار ملف لخريطة المساعدة
    .kind = خريطة المساعدة (JSON أو CSV أو zip)
dialog-directory-folder = اختيار مجلد خريطة المساعدة
dialog-postcodes = اختيار جدول الرموز البريدية
    .kind = الرموز البريدية (CSV)
window-could-not-start = تعذّر تشغيل Sleutelbos.
window-already-open = Sleutelbos مفتوح من قبل. ستظهر نافذته في الأمام.
