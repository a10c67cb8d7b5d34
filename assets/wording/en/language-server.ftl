# What an editor is told by the language server.

lsp-garbage = What comes on standard input is no message of the Language Server Protocol ({ $why }): this command is started by an editor and not by hand; the author's guide says how to set one up.
lsp-head = no head that says how long it is
lsp-cut-off = it ends before its end
lsp-body = no JSON of a message
lsp-long = A message of { $bytes } bytes is longer than any text this server reads: at most { $most } bytes; open a smaller file.
lsp-ended = The editor has ended without telling the server to shut down; nothing is lost.
lsp-not-begun = The server has not been initialised: ask that of it first.
lsp-out-of-turn = The server has begun already, or is shutting down: start it anew.
lsp-params = The parameters of the request are not those of the protocol: ask again as it has them.
lsp-unknown = The server does not answer this: it tells problems, completes and explains.
lsp-field = **{ $field }**, a field of { $record }: { $short }.
lsp-short = { $shape }; { $left-out }
left-out-required = required
left-out-nothing = left out, nothing
left-out-worth-nothing = left out, worth nothing
left-out-defaults = left out, all defaults
left-out-written = left out, { $value }
