### Words that came with lists, retention and history of more records.

## Lists to take along
sheet-list-signals = الإشارات
sheet-list-referrals = معًا إلى المساعدة
sheet-signal-kind = النوع
sheet-signal-signal = إشارة
sheet-signal-doubt = شك
sheet-signal-what = ما لوحظ
sheet-noticed-by = من لاحظ
sheet-since = منذ
sheet-lead = من يتولى الأمر
sheet-lead-name = اسم من يتولاه
sheet-lead-since = يتولاه منذ
sheet-closed = أُغلق في
sheet-outcome = كيف انتهى
sheet-to = إلى من
sheet-barriers = ما يعيق
sheet-wants = يريد المساعدة
sheet-fixed = حُدد الموعد
sheet-been = ذهب إلى هناك
sheet-started = بدأت المساعدة
sheet-after = بعد كم يومًا
sheet-refused = سبب الرفض
sheets-whether-names = مع الأسماء؟
sheets-with-names = مع الأسماء والنص
sheets-without-names = بدون أسماء
sheets-never-marks = لا تظهر المعلومات الحساسة في أي قائمة. فكّر فيمن سيقرأ هذا.

## How long what is kept, and what goes
term-loose_appointments = مواعيد بدون شخص
term-loose_requests = طلبات موجهة إليك بدون شخص
# $count, in each of these
erasure-count-appointments = المواعيد: { $count }
erasure-count-requests = طلبات الآخرين: { $count }

## The agenda as a PDF
agenda-pdf = حفظ بصيغة PDF
agenda-pdf-saved = حُفظ ملف PDF.
dialog-agenda = أين تحفظ جدول الأعمال؟

## History: fields, and what kind of record
history-record-concern = إشارة أو شك
history-record-referral = معًا إلى المساعدة
history-record-agreement = إذن بالمشاركة
history-record-appointment = موعد
history-record-request = طلب موجه إليك
history-told-word = أُعطي الرد
history-withdrawn = سُحب في
history-accepted = قُبل في
history-done = أُنجز في
history-declined = رُفض في
history-which-step = خطوة
history-step-day = يوم الخطوة
