### What the program says outside its page: dialogs of the system, and the line where no window opens.

# Title of the dialog to choose a vault file.
dialog-vault = اختيار الخزنة
    .kind = خزنة Sleutelbos
dialog-directory = اختيار ملف لخريطة المساعدة
    .kind = خريطة المساعدة (JSON أو CSV أو zip)
dialog-directory-folder = اختيار مجلد خريطة المساعدة
window-could-not-start = تعذّر تشغيل Sleutelbos. ربما هو مفتوح الآن.
