# Where a host is found, and what it refuses at the door.

host-no-interfaces = This machine does not say which addresses it has: { $reason }. Students cannot be told where to come.
host-address-wireless = { $url } over the wireless network ({ $name })
host-address-wired = { $url } over the cable ({ $name })
host-address-other = { $url } over { $name }
host-address-unassigned = { $url } over { $name }, where no router gave this laptop an address: only what hangs on the same cable reaches it
host-address-virtual = { $url } over { $name }, a network inside this laptop or a tunnel: phones hardly reach it
host-address-named = { $url } by the certificate’s name, where the room’s network leads that name to this laptop
host-only-here = This laptop is in no network, so nobody but itself reaches the host. Join the room’s wireless network, or open a hotspot on the laptop or on a phone and join that, and start again.
host-only-public = This laptop’s only address, { $address }, is one of the internet, and the host does not open itself to the internet. Open a hotspot on the laptop or on a phone, let laptop and students join it, and start again.
host-only-unassigned = No router gave this laptop an address; phones will hardly reach it. Join the room’s wireless network, or open a hotspot, and start again.
host-only-virtual = The only network found is { $name }, inside this laptop or a tunnel; phones will hardly reach it. Leave the VPN, join the room’s wireless network or open a hotspot, and start again.
host-no-free-port = Every port from { $first } to { $last } is taken. End programs that listen there, or name a free one with --port.
host-port-taken = Port { $port } is taken or kept by the system: { $reason }. Name another with --port, or none, and a free one is found.
host-port-refused = The system does not let the host listen at port { $port }: { $reason }.
host-other-name = This host does not answer to that name. Type one of the addresses the teacher shows.
host-in-the-open = This host is asked under TLS alone: open { $url }.
host-other-page = This was not sent by a page of this class. Open the class’s page again, by the address the teacher shows, and send it from there.
host-teacher-elsewhere = The teacher’s pages are shown on the laptop that hosts the class, and nowhere else.
host-not-understood = The host does not understand what this page sent. Load the page again.
host-nothing-here = There is nothing at this address. Open the class’s first page, by the address the teacher shows.
host-too-long = That is more than { $most } KiB, more than the host takes at once. Make it shorter.
host-too-often = That was too often in too short a time. Wait { $seconds } { $seconds ->
    [one] second
   *[other] seconds
  } and try again.
host-too-many-streams = More pages are open than the host can keep up to date. Close those you do not need, and load this one again.
host-too-slow = The host could not answer in time. Load the page again: what you sent was done, or not, and it shows which.
host-failed = The host failed at this. Load the page again; if it fails again, tell the teacher.

# The certificate, where one is given.

host-tls-unread = { $path } cannot be read: { $reason }. Name the file of the certificate with --tls-cert and that of its key with --tls-key.
host-tls-no-certificate = { $path } holds no certificate in PEM, which begins with “-----BEGIN CERTIFICATE-----”. Name with --tls-cert the file of the certificate and of those between it and one browsers know.
host-tls-bad-certificate = The first certificate in { $path } is damaged or of a kind browsers no longer take. Have it made again, in version 3 and with the host’s names or addresses among its alternative names.
host-tls-no-key = { $path } holds no private key in PEM, which begins with “-----BEGIN PRIVATE KEY-----”. Name the certificate’s key with --tls-key.
host-tls-locked-key = The key in { $path } is locked by a password. Give the host a copy without one, which only you may read: openssl pkey -in FILE -out COPY asks for the password once.
host-tls-bad-key = The key in { $path } is damaged or of a kind the host does not know. Make one anew, of RSA with 2048 bits or more or of ECDSA on P-256 or P-384, and have a certificate made for it.
host-tls-other-key = The key in { $key } is not that of the certificate in { $certificate }. Name the two that were made together; where the file holds several certificates, the host’s own has to be the first.
host-tls-expired = The certificate in { $path } ended on { $day }. Have it renewed, or set this machine’s clock if that is wrong; without --tls-cert and --tls-key the class is hosted as plain HTTP.
host-tls-not-yet = The certificate in { $path } begins on { $day } only. Set this machine’s clock if that is wrong, or name another; without --tls-cert and --tls-key the class is hosted as plain HTTP.
host-tls-names-none = The certificate in { $path } names none of the addresses students can come by ({ $addresses }), so every browser will warn of it. Have one made that names one of them, or a name that the room’s network leads to this laptop.

# The page for before the lesson, and the laptop’s battery.

host-check-title = Does this phone reach the class?
host-check-reached = Yes: this phone has come to the host by { $address }.
host-check-laptop = This is the laptop that hosts the class. Open this page on a phone: scan the square, or type one of the addresses and /check behind it.
host-check-square = A square to scan that leads to { $url }
host-check-join = To the class
host-check-no-script = This browser runs no scripts. The class can be played without them; load a page again to see what has changed.
host-check-no-cookies = This browser keeps no cookies, and without them it cannot keep a seat. Allow them for this page, or open it in the phone’s usual browser.
host-check-way-tried = How long is the way to the host? One moment.
host-check-way = The way to the host and back takes
host-check-milliseconds = thousandths of a second.
host-check-way-short = That is quick enough.
host-check-way-long = That is slow: pages come late. Go nearer to the router, or let fewer devices use it.
host-check-way-lost = The way to the host was lost in between. Load this page again; if that happens often, go nearer to the router.
host-check-stream-tried = Does what the host sends by itself come through? Three seconds at most.
host-check-stream-comes = What the host sends by itself comes through: pages bring themselves up to date.
host-check-stream-lost = What the host sends by itself does not come through, so pages do not bring themselves up to date. Turn off data saving, VPN and any proxy in this browser, and load this page again. If it stays so, load pages again by hand: everything else works.
host-check-where-not = Where another phone does not come so far
host-check-same-network = Is it in the same network as the laptop? Look at the network’s name on both; a guest network is another one.
host-check-typed = Was the address typed whole, with http:// before it and the number after the colon? Some browsers turn http into https, and that does not answer here. Scan the square instead.
host-check-typed-tls = Was the address typed whole, with https:// before it and the number after the colon? Scan the square instead. Where the browser warns of the certificate, see that the address in its line is one the teacher shows before you go on.
host-check-mobile-data = Many phones leave a network without internet and use mobile data instead. Turn mobile data off for the lesson, or answer “stay connected” when the phone asks.
host-check-vpn = A VPN, a proxy, private relay or “private DNS” leads the phone out of the room. Turn it off for the lesson.
host-check-firewall = On the laptop a firewall may keep phones out. When Windows asks whether Two Tables may be reached, allow it, for private networks and, where the room’s network is called a public one, for that too; what was answered before is changed under “Allow an app through the firewall”.
host-check-isolated = If no phone at all comes through, the router keeps its devices apart, as many school and guest networks do. Open a hotspot on the laptop or on one phone and let everybody join that; it needs no internet.
host-check-printed = Where some devices reach the host and others do not, let the teacher print how to come in, and a slip for each seat with its return word: with that a student takes his seat up on any device that does reach it.
host-check-nothing-helps = If nothing helps, let several students share one laptop that reaches the host, each with a seat of his own, or play at the host’s own screen.
host-check-limit-title = What this does not protect from
host-check-limit = Pages travel as plain HTTP. Whoever is in the same network and knows how can read along and take another’s seat; he cannot from outside. Use nicknames, write nothing private, and tell the teacher when a seat acts by itself.
host-check-limit-tls = Pages travel under TLS, so nobody in the network can read along where the browser does not warn of the certificate. Whoever sees a screen, or a return word on paper, can still take that seat: the teacher is told of it.
host-battery-low = The battery holds { $percent } of 100 parts and nothing charges it. Plug the laptop in: when it goes out the class stops, and goes on from there when it is started again.
