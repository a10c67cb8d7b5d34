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

# Of a server where several hosts keep classes.
host-server-address = { $path } is no address of a database server ({ $said }). Write it as postgres://user@host/database, without the password.
host-server-password = { $path } had a password in it, where every program on this machine can read it. Leave it out, change it on the server, and give it by PGPASSWORD, ~/.pgpass or --store-password-file.
host-server-password-file = { $path }: the password cannot be read from { $file } ({ $reason }). Name a file that this host may read, with the password on its first line.
host-server-silent = { $path } does not answer, or not in time ({ $said }), and what was just done may not have been kept. See that the server runs and can be reached, look at the page again, and do it again where it is not there.
host-server-closed = { $path } lets this host not in ({ $said }). Check the user, the database and pg_hba.conf, and give the password by PGPASSWORD, ~/.pgpass or --store-password-file.
host-server-unsafe = { $path } may lose what it has accepted: { $said }. Turn that setting on there, then start the host again.
host-server-replica = { $path } only repeats what another server writes, and may be behind it. Name the server that is written to.
host-server-encoding = { $path } keeps text as { $said }, in which not every name can be written. Make a database of the encoding UTF8 for it.
host-server-foreign = { $path } has a schema two_tables with tables that are not ours, or are damaged. Restore them from a copy, or name another database.
host-server-newer = { $path } was last used by a newer Two Tables: its tables have format { $theirs }, and this one reads { $ours }. Update this host, or name another database.
host-server-full = { $path }: the server’s disk is full, and what was just done has not been kept. Make room there, then do it again.
host-server-failed = { $path } has refused ({ $said }), and what was just done has not been kept. Look at the server’s log, then do it again.
host-lease-lost = Another host has this class by now, and what was just done here has not been kept. Look at the page again, then do it again.
