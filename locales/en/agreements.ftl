### Toestemming: what may be told to whom, and the one exception. It is about passing on only.

share-title = Agreement to share
share-none = There is no agreement yet. So nothing goes into a letter either.
share-only = This is only about telling others.
share-new = Write down an agreement
share-edit = Change
share-edit-title = Change the agreement
share-with = Whom may you share with?
share-name = Name or function
share-items = What may they know?
share-items-none = First choose what may be shared.
share-concerns = Which signals?
share-why = What for?
share-language = In which language was it explained?
share-explained-by = Who explained it?
share-explained-by-hint = Empty means: you.
share-helper = Who interpreted then?
share-helper-warning = Family or an acquaintance interpreted. Better ask again with an interpreter. You can save it as it is.
share-minor-warning = A child interpreted. Ask again with an interpreter. You can save it as it is.
share-agreed-by = Who agrees?
share-child-warning = This person is still young. Also ask who decides.
share-given = Since which day?
share-until = Up to and including which day?
share-until-hint = Empty means: until it is withdrawn.
# $day, in each of these
share-since-day = Since { $day }
share-until-day = Up to and including { $day }
share-withdrawn-day = Withdrawn on { $day }
# $who: with whom, $day: the last day
share-ending = Agreement ends on { $day }: { $who }
# $who: with whom
share-ask-anew = Ask again: agreement to share with { $who }
share-ask-anew-why = It names the key person of before. So it no longer holds.
share-again = Agree again
share-not-again = Does not want to share any more
share-withdraw = Withdraw
share-keep = Not withdrawn after all
share-letter = Make a letter

## The exception: Veilig Thuis or acute danger

share-danger = Without agreement, in danger
share-danger-text = This is only for acute danger or for Veilig Thuis. Share no more than is needed.
share-danger-past = A letter can be made until a week after. Is there danger again? Write it down again.
share-danger-new = Write down passing on in danger
share-danger-edit = Change passing on in danger
share-danger-to = To whom?
share-danger-on = On which day?
share-danger-reason = Why could it not wait?
share-danger-consulted = Whom did you consult?
share-danger-consulted-hint = Was there no time? Write that here.
share-danger-items = What was really needed?
share-danger-told = Was the person told?
share-danger-told-yes = Yes
share-danger-told-no = No
share-danger-why-not = Why not?
share-danger-missing = Fill this in. Later you must be able to explain why.

## Who may be told
receiver-gp = Huisarts (GP)
receiver-care = Care provider
receiver-wijkteam = Wijkteam (neighbourhood team)
receiver-municipality = Gemeente (municipality)
receiver-refugee_work = VluchtelingenWerk (refugee work)
receiver-school = School or language school
receiver-ggd = GGD (public health service)
receiver-other = Somebody else

danger-veilig_thuis = Veilig Thuis (safe at home)
danger-acute = Help in acute danger

## What may be told; also the headings in a letter
item-name = Name
item-birth_year = Year of birth
item-reach = How to reach this person
item-language = Language and interpreter
item-place = Town
item-household = Household
item-wishes = What the person wants
item-question = The question
item-concerns = Signals
item-strengths = What goes well
item-appointments = Appointments

## Who agreed
agreed-by-self = The person
agreed-by-parent = One parent
agreed-by-both_parents = Both parents
agreed-by-self_and_parent = The person and a parent
agreed-by-guardian = The guardian
agreed-by-representative = Somebody who may decide

## How it stands with it today
agreement-valid = Counts
agreement-not_yet = Does not count yet
agreement-past = Has ended
agreement-withdrawn = Withdrawn
