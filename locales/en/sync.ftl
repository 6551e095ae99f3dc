### Two machines: one vault, changes through a folder that another program synchronises.

cli-sync-done =
    Bundles put there: { $sent }. Bundles taken in: { $received }.
cli-sync-conflicts =
    { $conflicts ->
        [one] { $conflicts } thing differs on two devices. Choose in Tidy up.
       *[other] { $conflicts } things differ on two devices. Choose in Tidy up.
    }
cli-sync-waits-gap = A bundle is waiting. One that goes before it is missing.
cli-sync-waits-other = A bundle is waiting for a bundle of another device.
cli-sync-waits-newer = A bundle is from a newer program. Update this program.
cli-sync-waits-no_key = The keys were changed. Restore a new backup of the other device here.
cli-sync-waits-reference = A bundle points to something that is not here. The rest goes on.
cli-sync-refused-altered = A bundle is not whole, or it was changed.
cli-sync-refused-foreign = A bundle is from another vault.
cli-sync-refused-swapped = A bundle stands in the place of another.
cli-sync-refused-out_of_chain = A bundle does not follow the one before it.
cli-sync-refused-clock = The clock of another device is far ahead.
cli-sync-refused-removed = A bundle comes from a device that was removed.
cli-sync-refused-unknown = A device with old keys may not join. Restore a new backup there.
cli-sync-refused-old_key = A bundle has a key that no longer counts.
cli-sync-refused-conflict_copy = There is a second version of a bundle in the folder.
cli-sync-refused-vault_copy = There is a copy of a vault in the folder. Take it away.
cli-sync-refused-device_twice = Two copies of the vault act as if they were one device.
cli-refused-no_folder = The folder is not there.
cli-refused-no_device_file = The name of this device cannot be kept beside the vault.
