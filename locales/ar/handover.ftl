### Handing people over: people handed over to another key person, by a sealed file.

# The statement for who gave: kept as a text file

hand-statement-title = بيان التسليم
# $name: the other key person
hand-statement-to = تم التسليم إلى { $name }
# $given and $receipt: 2026-11-22
hand-statement-days = التسليم في { $given }. الاستلام في { $receipt }.
# $count: how many people
hand-statement-accepted = عدد الأشخاص المستلَمين: { $count }
hand-statement-declined = عدد الأشخاص غير المستلَمين: { $count }
# $day: 2026-11-22
hand-statement-until = هذا استبدال حتى { $day }. لم يُمحَ شيء هنا.
