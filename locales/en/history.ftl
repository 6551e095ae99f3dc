### What became of a record, and the bin.

history-open = What changed
history-title = What changed
history-intro = The latest is on top. What stood there first is crossed out.
history-gone = This is no longer there. Look in the bin.
history-here = on this device
history-there = on another device
history-what-written = Written down
history-what-changed = Changed
history-what-deleted = Deleted
history-what-back = Put back
# Said by a screen reader before the text.
history-before = First:
history-after = Then:
history-emptied = Emptied
history-people = With whom
history-travel = Distance travelled
history-code-name = Code name
history-reading = Reading
history-yes = yes
history-no = no

bin-title = Bin
more-bin = What you deleted can be put back for thirty days.
bin-what = What you deleted stands here for thirty days. Erasing for good is something else: that does not come here.
bin-empty = The bin is empty.
bin-kind-client = Person
bin-kind-contact = Contact
bin-kind-concern = Signal
bin-kind-referral = Referral
bin-kind-bottleneck = What got stuck
bin-contacts =
    { $count ->
        [one] With { $count } contact.
       *[other] With { $count } contacts.
    }
bin-became = Merged with { $name }
# $deleted is a day and a time, $until a day.
bin-until = Deleted on { $deleted }. Here until { $until }.
bin-back = Put back
bin-back-partly =
    { $count ->
        [one] Put back. One thing was changed later and stayed so.
       *[other] Put back. { $count } things were changed later and stayed so.
    }
bin-cannot = This cannot come back. Part of it was erased for good.
