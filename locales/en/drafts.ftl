### Drafts that wait on Today, of forms that lie over a place.

# $when, in each of these: when it was kept last
today-draft-request = Request to you of { $when }
today-draft-agreement = Permission of { $when }
today-draft-passing_on = Passing on in danger of { $when }
today-draft-letter = Letter of { $when }
today-draft-story = Story for supervision of { $when }
today-draft-own_view = Somebody’s own words of { $when }
today-draft-asking = Asked how somebody is, of { $when }
today-draft-bottleneck = What got stuck, of { $when }
today-draft-lead = Who takes care of it, of { $when }
today-draft-referral_new = Together to help of { $when }
today-draft-referral = Together to help, change of { $when }
today-draft-referral_step = Step towards help of { $when }
today-draft-referral_end = Together to help ends, of { $when }
# A sensitive mark. The list may be read by somebody who looks along: it does not say what kind of remark.
today-draft-mark = Remark of { $when }
today-draft-client_close = Moving to the archive, of { $when }
today-draft-card = Appointment card of { $when }
today-draft-request_decline = Declining a request, of { $when }
