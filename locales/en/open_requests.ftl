### Vragen aan jou: the list of what others asked, also without a person, and which contact was for it.

requests-intro = What others asked you. Also where you do not know yet about whom.
more-requests = What others asked you, and what you did for it
requests-open = Open requests
requests-ended = Done or not taken on
requests-none-open = There is no open request.
request-nobody = No person yet
request-whom = About whom is it?
request-whom-hint = You do not know yet? Leave it empty.
request-write-contact = Write down a contact for this
contact-requests = For which request was this?
contact-requests-outside = This was not part of what was agreed
# $who: who asked; $day: when
contact-request-of = { $who } · { $day }
