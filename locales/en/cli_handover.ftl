### Handing people over on the command line.

# $check: the last signs of the card, to compare by telephone
cli-handover-card = The card was written. Compare by telephone: { $check }
cli-handover-given = The file was written. The people stay here until the receipt comes.
# $check as above; $day: when the file was made
cli-handover-from = From the card that ends in { $check }, made on { $day }. In this file:
cli-handover-choose = Choose with --client or --all, and give --receipt. Nobody was taken over now.
# $count, $declined: how many people
cli-handover-taken = Taken over: { $count }. Not taken over: { $declined }. Give the receipt back.
# $count: how many agreements
cli-handover-ask = Ask these permissions anew: { $count }
cli-refused-no_file = This file cannot be read.
cli-refused-no_name = Give a name that fits.
