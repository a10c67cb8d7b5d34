# What is said of the file classes are kept in.

host-store-held = { $path }: a class is being hosted from this file already. End that host first, or give this one another file.
host-store-no-file = { $path } is a folder or a device, so no class can be kept there. Name a file.
host-store-no-hold = { $path }: its folder cannot be written to, or knows no locks. Choose a folder of your own on this computer's disk.
host-store-network = { $path } lies on a network drive or in a shared folder ({ $kind }), where what has been accepted can be lost. Choose a file on this computer's own disk.
host-store-foreign = { $path } is no file of classes, or its beginning is damaged. Name another file, or one that is not there yet.
host-store-newer = { $path } was written by a newer Two Tables: it has format { $theirs }, and this one reads { $ours }. Update Two Tables, or name a file that is not there yet.
host-store-damaged = { $path } is damaged ({ $said }). Keep it aside, and go on from your last copy of it or with a file that is not there yet.
host-store-unsafe = { $path }: this place does not let a class be kept safely ({ $said }). Choose a folder on this computer's own disk.
host-store-full = { $path }: the disk is full, and what was just done has not been kept. Make room, then do it again.
host-store-locked = { $path } is locked by another program. Close what has it open, a viewer or a backup perhaps, then do it again.
host-store-read-only = { $path } cannot be written to, or not locked. Check the rights of the file and of its folder, or choose another place.
host-store-closed = { $path } has been closed, as the host is ending. Start the host again.
host-store-failed = { $path }: reading or writing failed ({ $said }), and what was just done has not been kept. Check the disk and the room on it, then do it again.
