### Handing people over on the command line.

# $check: the last signs of the card, to compare by telephone
cli-handover-card = كُتبت البطاقة. قارنوا عبر الهاتف: { $check }
cli-handover-given = كُتب الملف. يبقى الأشخاص هنا حتى يصل إيصال الاستلام.
# $check as above; $day: when the file was made
cli-handover-from = من البطاقة التي تنتهي بـ { $check }، أُنشئ في { $day }. في هذا الملف:
cli-handover-choose = اختر بواسطة --client أو --all، مع --receipt. لم يُستلم أحد الآن.
# $count, $declined: how many people
cli-handover-taken = تم استلام: { $count }. لم يُستلم: { $declined }. أعد إيصال الاستلام.
# $count: how many agreements
cli-handover-ask = اطلب هذه الأذونات من جديد: { $count }
cli-refused-no_file = لا يمكن قراءة هذا الملف.
cli-refused-no_name = أعطِ اسمًا مناسبًا.
