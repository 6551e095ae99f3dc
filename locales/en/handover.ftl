### Handing people over: people handed over to another key person, by a sealed file.

# The statement for who gave: kept as a text file

hand-statement-title = Statement of handover
# $name: the other key person
hand-statement-to = Handed over to { $name }
# $given and $receipt: 2026-11-22
hand-statement-days = Given on { $given }. Received on { $receipt }.
# $count: how many people
hand-statement-accepted = People taken over: { $count }
hand-statement-declined = People not taken over: { $count }
# $day: 2026-11-22
hand-statement-until = It is a replacement until { $day }. Nothing was erased here.
