### The crisis card: whom to call. The numbers come from the program; names and advice stand here.
### The part after "crisis-" is the stable word of a line. Advice: what it is for, and when.

crisis-title = Crisis card
crisis-intro = These numbers work everywhere in the Netherlands. The card also works without internet.
# Stands in the place of a number that depends on where one lives.
crisis-own-number = Own number
# $source names who published the fact; $day is the day it was checked.
crisis-source = Source: { $source }, checked on { $day }.
crisis-together-title = Call together
crisis-together = Most lines speak Dutch or English. Stay there and translate if you can.

crisis-emergency = Danger right now
    .advice = Somebody is in danger now. Call 112 for ambulance, police or fire brigade.
crisis-suicide = Thinking of suicide
    .advice = Call 113. Free, day and night. You do not have to give your name.
crisis-suicide_free = Thinking of suicide, other number
    .advice = Does 113 not work? Then call this number. It is also free.
crisis-gp_post = Huisarts (GP) or huisartsenpost (GP after hours)
    .advice = In the daytime, call the person’s own huisarts. In the evening, at night and at the weekend, call the huisartsenpost. They call the crisis service if that is needed.
crisis-violence_at_home = Veilig Thuis (safe at home)
    .advice = Violence at home, or worries about a child. Free, day and night. You can ask for advice without names.
crisis-sexual_violence = Centrum Seksueel Geweld (centre for sexual violence)
    .advice = Sexual violence, less than a week ago. Call as soon as possible.
crisis-police = Police, not urgent
    .advice = You want to talk to the police. There is no danger right now.
