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
