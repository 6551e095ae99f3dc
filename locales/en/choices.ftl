### Words for choices. The part after the first hyphen is the stable word in the file.

## What kind of contact it was
kind-home_visit = Home visit
kind-phone = Phone call
kind-message = Message
kind-along_to_gp = Along to the huisarts (GP)
kind-along_elsewhere = Along to somewhere else
kind-office = At my workplace
kind-group = Group
kind-professional = Talk with a professional

## The role the key person had
role-informing = Explaining
role-mediating = Mediating
role-exploring = Exploring
role-advising = Giving advice
role-accompanying = Going along

## What it was about
theme-sleep = Sleeping badly
theme-head_full = Head too full
theme-concentration = Hard to concentrate
theme-loss = Loss
theme-loneliness = Being alone
theme-family = Family
theme-parenting = Raising children
theme-school = School
theme-health = Body
theme-care_system = How health care works
theme-dutch = Learning Dutch
theme-integration = Integration (inburgering)
theme-work = Work
theme-daytime = Something to do
theme-money = Money
theme-housing = Housing
theme-procedure = Papers
theme-substance_use = Alcohol, drugs, gambling
theme-aggression = Anger
theme-violence_at_home = Violence at home
theme-sexual_violence = Sexual violence
theme-suicide = Not wanting to live any more
# Shown instead of a sensitive theme when somebody looks over the shoulder.
theme-neutral = Other topic

## Who else was present
present-partner = Partner
present-child = Child
present-family = Family
present-friend = Friend or acquaintance
present-interpreter = Interpreter
present-care = Huisarts (GP) or care worker
present-municipality = Gemeente (municipality) or wijkteam (neighbourhood team)
present-volunteer = Volunteer
present-teacher = Teacher
present-other = Somebody else
present-nobody = Nobody else

## Who interpreted
interpreter-not_needed = Not needed
interpreter-myself = I did
interpreter-professional_remote = Interpreter by phone or video
interpreter-professional_in_room = Interpreter in the room
interpreter-family_or_friend = Family or friend
interpreter-minor = A child
interpreter-missing = There was no interpreter

## How well somebody reads a language
reading-unknown = Reading: not asked
reading-not = Does not read this
reading-a_little = Reads this a little
reading-well = Reads this well

## Whether it is safe to call
safe-unknown = Not asked
safe-safe = Safe to call
safe-not_safe = Not safe to call

## Whom somebody would rather speak with
prefers-woman = Rather with a woman
prefers-man = Rather with a man

## What somebody wants by way of an interpreter
wish-not_needed = No interpreter needed
wish-phone = Interpreter by phone
wish-video = Interpreter by video
wish-in_person = Interpreter in the room

## Languages
language-nl = Dutch
language-en = English
language-ar = Arabic
language-ti = Tigrinya
language-fa = Farsi
language-prs = Dari
language-ps = Pashto
language-kmr = Kurdish (Kurmanji)
language-ckb = Kurdish (Sorani)
language-tr = Turkish
language-so = Somali
language-uk = Ukrainian
language-ru = Russian
language-am = Amharic
language-fr = French
language-es = Spanish
language-pl = Polish
language-ur = Urdu
language-sw = Swahili
language-pt = Portuguese
# A language that is not in the list, by its code.
language-other = Other language ({ $code })

## How heavy it was, 0 to 4
heaviness-0 = Light
heaviness-1 = A little heavy
heaviness-2 = Heavy
heaviness-3 = Very heavy
heaviness-4 = Too heavy

## How she is, 0 to 4
energy-0 = Empty
energy-1 = Low
energy-2 = Normal
energy-3 = Good
energy-4 = Full
tension-0 = Calm
tension-1 = A little
tension-2 = Tense
tension-3 = Very tense
tension-4 = Too much

## Days of the week, as a directory writes them
day-every = every day
day-MO = Monday
day-TU = Tuesday
day-WE = Wednesday
day-TH = Thursday
day-FR = Friday
day-SA = Saturday
day-SU = Sunday
