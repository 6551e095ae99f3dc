### The command line: who may open a vault. For coordinators and scripts.

# $vault: an id. $version: of the format. $generation: of the file; changes when it is rewritten.
cli-info = الخزنة { $vault }، الإصدار { $version }، الجيل { $generation }
cli-slots-title = هكذا تُفتح الخزنة:

## One way in. Its id stands behind it.

cli-slot-passphrase = عبارة السر
cli-slot-recovery_code = رمز استعادة
cli-slot-card = بطاقة من المنظمة، لقسم الأشخاص فقط
cli-slot-data_key = القسم الخاص يُفتح مع الباقي
cli-slot-private_passphrase = القسم الخاص: بعبارة سر
cli-slot-private_code = القسم الخاص: برمز استعادة
cli-slot-unknown = شيء من إصدار أحدث من Sleutelbos
# $since: a day, such as 2026-11-21.
cli-slot-holder = تخص { $name } منذ { $since }.
# $group: the id that both cards of a pair have.
cli-slot-together = لا تفتح إلا مع البطاقة الأخرى ({ $group }).

## After a change

cli-slots-changed = للخزنة مفاتيح جديدة. النسخ الاحتياطية القديمة تُفتح كما في السابق.
cli-slots-code = رمز الاستعادة: { $code }
cli-slots-private-code = رمز الاستعادة للقسم الخاص: { $code }
cli-slots-code-once = يُرجى كتابة هذا الرمز على ورقة. لا أحد يستطيع عرضه مرة أخرى.
cli-slots-not-durable = حدث خطأ في القرص. يُرجى فتح الخزنة الآن من جديد والنظر فيما فيها.
cli-slots-copies-left = ما زالت نسخة قديمة بجانب الخزنة. يزيلها Sleutelbos عند فتح الخزنة.

## Not done

cli-refused-no_code = لا يمكن قراءة رمز الاستعادة. يُرجى وضعه في السطر الأول من الملف.
cli-refused-mistyped_code = في رمز الاستعادة هذا خطأ في الكتابة.
cli-refused-no_card = هذه ليست بطاقة. تبدأ البطاقة بـ age1.
cli-refused-mistyped_card = في هذه البطاقة خطأ في الكتابة.
cli-refused-no_card_key = هذا ليس مفتاح بطاقة.
cli-refused-card_name = يُرجى ذكر صاحب كل بطاقة مع --name. مئة حرف على الأكثر.
cli-refused-card_twice = هذه البطاقة موجودة من قبل.
cli-refused-two_cards = مع --together تُعطى بطاقتان بالضبط.
cli-refused-needed_slot = لا يمكن إزالة هذا. تتغير عبارة السر مع rekey.
cli-refused-no_slot = هذا ليس في القائمة. القائمة تظهر مع vault slots.
cli-refused-same_passphrase = عبارة السر الثانية هي نفس الأولى. يُرجى اختيار عبارة أخرى.
cli-refused-one_door = ليس للقسم الخاص عبارة سر خاصة به.
cli-refused-too_many_slots = هناك رموز وبطاقات كثيرة جدًا. يُرجى إزالة واحدة أولًا.
cli-refused-only_clients = البطاقة تفتح قسم الأشخاص فقط. يُرجى اختيار --part clients.
