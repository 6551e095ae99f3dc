### Vragen aan jou: the list of what others asked, also without a person, and which contact was for it.

requests-intro = Wat anderen jou vroegen. Ook als je nog niet weet over wie.
more-requests = Wat anderen jou vroegen, en wat je ervoor deed
requests-open = Open vragen
requests-ended = Klaar of niet aangenomen
requests-none-open = Er is geen open vraag.
request-nobody = Nog zonder persoon
request-whom = Over wie gaat het?
request-whom-hint = Weet je het nog niet? Laat het leeg.
request-write-contact = Contact hiervoor opschrijven
contact-requests = Voor welke vraag was dit?
contact-requests-outside = Dit hoort niet bij wat is afgesproken
# $who: who asked; $day: when
contact-request-of = { $who } · { $day }
