### Vragen aan jou: the list of what others asked, also without a person, and which contact was for it.

requests-intro = ما طلبه منك الآخرون. حتى إن لم تعرف بعد عمّن.
more-requests = ما طلبه منك الآخرون، وما فعلته من أجله
requests-open = طلبات مفتوحة
requests-ended = منجزة أو غير مقبولة
requests-none-open = لا يوجد طلب مفتوح.
request-nobody = بدون شخص حتى الآن
request-whom = عمّن هذا الطلب؟
request-whom-hint = لا تعرف بعد؟ اتركه فارغًا.
request-write-contact = تدوين تواصل لهذا الطلب
contact-requests = لأي طلب كان هذا؟
contact-requests-outside = هذا ليس جزءًا مما اتُّفق عليه
# $who: who asked; $day: when
contact-request-of = { $who } · { $day }
