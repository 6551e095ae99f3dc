### The same vault on a second machine, through a folder that another program keeps the same.

exchange-title = Two devices
exchange-none = Your vault is on one device now
exchange-what = You can use the same vault on a laptop and a tablet.
exchange-choose = Choose the shared folder
exchange-now = Exchange
exchange-last = Last exchanged
exchange-never = Not yet
exchange-run = Exchange now
exchange-busy = Exchanging…
# $received and $sent: numbers of changes
exchange-done = Received: { $received }. Sent: { $sent }.
exchange-trouble = The exchange did not work
exchange-away = Sleutelbos tries again later by itself.
exchange-stop = Stop exchanging
exchange-stop-ask = Exchange no longer?
exchange-stop-text = Both devices keep what they have. Nothing more is added.
exchange-stop-no = Go on exchanging
exchange-devices = Devices
exchange-this = This device
# $n: a number
exchange-other = Other device { $n }
exchange-gone = removed
exchange-remove = Remove
# $name: this device, or another one by its number
exchange-remove-what = Remove: { $name }
exchange-remove-ask = Remove { $name }?
exchange-remove-text = Is it lost or sold? Then it gets nothing new. What was on it already stays there.
exchange-remove-no = Keep it
exchange-device-removed = This device gets nothing new any more.
exchange-how = How to set it up
exchange-how-1 = Make a backup here and restore it on the other device.
exchange-how-2 = Take a folder that stays the same on both devices.
exchange-how-3 = Nextcloud, OneDrive or Syncthing does that for you.
exchange-how-4 = Choose that folder here, and on the other device too.
exchange-sealed = Everything in that folder is sealed. Sleutelbos itself does not go online.

## Why something waits. The word behind the last hyphen is the program's.

exchange-waits-gap = A packet is still missing. Sleutelbos waits until it is there.
exchange-waits-other = Something of the other device has to come first.
exchange-waits-newer = The other device has a newer Sleutelbos. Update this one.
exchange-waits-no_key = The keys were changed meanwhile. This device did not get the new ones.
exchange-waits-reference = It points to something that this device does not have. The rest goes on.

## Why a file was refused

exchange-refused-altered = A packet is not whole, or somebody changed it.
exchange-refused-foreign = A packet is of another vault.
exchange-refused-swapped = A packet stands in the place of another.
exchange-refused-out_of_chain = A packet does not fit behind the one before.
exchange-refused-clock = The clock of another device is far ahead. Set it right.
exchange-refused-removed = A packet comes from a device that was removed.
exchange-refused-unknown = A device with old keys wants to join. Like this it may not.
exchange-refused-old_key = A packet has a key that no longer holds.
exchange-refused-conflict_copy = There is a second version of a packet in the folder.
exchange-refused-vault_copy = There is a copy of a vault in the folder. Take it away.
exchange-refused-device_twice = Two devices act as if they were the same. Restore the backup on one of them again.

## A vault that was put back from before the keys were changed

exchange-left-out = This device no longer takes part
exchange-left-out-why = This vault is from before a new passphrase. So the other device does not let it in.
exchange-left-out-1 = Make a backup on the other device.
exchange-left-out-2 = Lock here, and choose Restore a backup.
exchange-left-out-3 = Then choose the shared folder here again.
exchange-left-out-own = The vault of now stays beside it. What is only in there, you write over.
exchange-stranger-ask = Is it a device of yours? Follow the steps on its screen. Tidy up here after that. If it is not, change your passphrase.
exchange-stranger-discard = Clear away the old packets
