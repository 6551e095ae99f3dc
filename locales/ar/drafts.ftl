### Drafts that wait on Today, of forms that lie over a place.

# $when, in each of these: when it was kept last
today-draft-request = طلب موجه إليك من { $when }
today-draft-agreement = إذن من { $when }
today-draft-passing_on = إبلاغ عند الخطر من { $when }
today-draft-letter = رسالة من { $when }
today-draft-story = قصة لجلسة الإشراف من { $when }
today-draft-own_view = كلمات شخص ما من { $when }
today-draft-asking = سؤال عن الحال من { $when }
today-draft-bottleneck = ما تعثر من { $when }
today-draft-lead = من يتولى الأمر، من { $when }
today-draft-referral_new = معًا إلى المساعدة من { $when }
today-draft-referral = معًا إلى المساعدة، تعديل من { $when }
today-draft-referral_step = خطوة نحو المساعدة من { $when }
today-draft-referral_end = نهاية معًا إلى المساعدة، من { $when }
# A sensitive mark. The list may be read by somebody who looks along: it does not say what kind of remark.
today-draft-mark = ملاحظة من { $when }
today-draft-client_close = نقل إلى الأرشيف، من { $when }
today-draft-card = بطاقة موعد من { $when }
today-draft-request_decline = عدم قبول طلب، من { $when }
