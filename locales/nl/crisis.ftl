### The crisis card: whom to call. The numbers come from the program; names and advice stand here.
### The part after "crisis-" is the stable word of a line. Advice: what it is for, and when.

crisis-title = Crisiskaart
crisis-intro = Deze nummers werken in heel Nederland. De kaart werkt ook zonder internet.
# Stands in the place of a number that depends on where one lives.
crisis-own-number = Eigen nummer
# $source names who published the fact; $day is the day it was checked.
crisis-source = Bron: { $source }, gekeken op { $day }.
crisis-together-title = Bel samen
crisis-together = De meeste lijnen spreken Nederlands of Engels. Blijf erbij en vertaal als dat kan.

crisis-emergency = Direct gevaar
    .advice = Iemand is nu in gevaar. Bel 112 voor ambulance, politie of brandweer.
crisis-suicide = Denken aan zelfdoding
    .advice = Bel 113. Gratis, dag en nacht, zonder je naam te zeggen.
crisis-suicide_free = Denken aan zelfdoding, ander nummer
    .advice = Werkt 113 niet? Bel dan dit nummer. Het is ook gratis.
crisis-gp_post = Huisarts of huisartsenpost
    .advice = Overdag bel je de eigen huisarts. In de avond, nacht en het weekend de huisartsenpost. Zij bellen de crisisdienst als dat nodig is.
crisis-violence_at_home = Veilig Thuis
    .advice = Geweld thuis of zorgen om een kind. Gratis, dag en nacht. Advies kan zonder namen.
crisis-sexual_violence = Centrum Seksueel Geweld
    .advice = Seksueel geweld, korter dan een week geleden. Bel zo snel mogelijk.
crisis-police = Politie, geen spoed
    .advice = Je wilt de politie spreken en er is geen direct gevaar.
