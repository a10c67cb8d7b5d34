# Why a move may not be made, and what would help. Spoken to the side that tried; `$name` is the other side.

refusal-over = The talks are over, so no further move can be made.
refusal-not-your-turn = It is { $name }'s turn; wait for its move.
refusal-used-table = You have made your move at the table; wait for { $name }.
refusal-used-signal = You have sent your signal for this turn; make a move at the table, and send another signal next turn.
refusal-used-home = You have made your home move for this turn; make a move at the table, and another home move next turn.
refusal-only-initialling = { $name } has accepted your text; initial it, or decline it.
refusal-only-interval = The text is signed and the vote is near; decide what has come to you, make one home move (no pledge), or hold.
refusal-empty-sheet = The text changes nothing; name at least one clause that differs from the status quo.
refusal-misfits = Clauses of this text do not fit together; change one of them. { $sentences }
refusal-misfit = { $because }; this text has { $clauses }.
refusal-not-open-yet = Not on the agenda before { $round }: { $clause }; leave it out until then.
refusal-not-open = Not on the agenda in this round: { $clause }; choose another clause, or wait in case an event opens it.
refusal-stance = { $who ->
        [you] No text can speak of “{ $issue }”: it is yours alone to settle, by what you do; leave it out.
       *[they] No text can speak of “{ $issue }”: it is for { $name } alone to settle, by what it does; leave it out.
    }
refusal-gift-withdrawn = { $who ->
    [you] Your gift was refused in public and is withdrawn: { $clause }; it comes back when { $name } makes a statement of recognition or regret.
   *[they] { $name }'s gift was refused in public and is withdrawn: { $clause }; make a statement of recognition or regret, and it is on offer again.
  }
refusal-two-tracks = The text mixes “{ $one }” and “{ $two }”, which are signed separately; keep to the issues of one.
refusal-no-mandate = There is no mandate for this text ({ $body }); change a clause, or win over those against it.
refusal-no-mandate-deciding = There is no mandate for this text ({ $body }); change a clause, or win over those against it. Most weight against it comes from { $faction }. { $decider }
refusal-nothing-proposed = { $name } has no proposal on the table; make one yourself, or hold.
refusal-nothing-replaced = { $name } has replaced no proposal since your last turn; accept what is on the table, or decline it.
refusal-no-trade = { $name } offers no trade; offer one yourself, or make another move at the table.
refusal-nothing-to-decline = There is nothing on the table to decline; make a proposal, or hold.
refusal-overtaken = The world has changed and what was on the table no longer holds: { $reason } Decline it; with that off the table you may propose again.
refusal-empty-trade = A trade must change something on both sides; name two clauses that are not agreed, the first one that is not yet in your own text.
refusal-trade-on-one-issue = Both clauses of the trade are on “{ $issue }”; name clauses of two issues.
refusal-not-yours = Only { $name } can do that; choose one of your own gestures or acts.
refusal-already-made = It has been done, and can be done only once; choose another.
refusal-not-yet = It cannot be done before { $round }; choose another until then.
refusal-not-now = It can no longer be done; choose another.
refusal-too-dear = It costs { $cost } of political capital and you have { $left }; choose something cheaper, or earn capital with public offers that keep your word.
refusal-nothing-to-answer = { $name } has made no gesture that waits for an answer; make a gesture of your own.
refusal-nothing-to-leak = { $name } has made no private offer that could be leaked; make another signal.
refusal-nothing-to-disclose = No private offer of yours that the world has not read waits for an answer; make another signal.
refusal-nothing-to-gloss = No clause on “{ $issue }” still has two readings; choose another issue.
refusal-already-consulted = You have consulted { $faction } and will hear no more there; consult another faction.
refusal-nothing-hidden = No mood of { $faction } is hidden, so there is nothing to learn; consult another faction.
refusal-payment-out-of-range = A side payment must be from 1 to { $most }; name an amount in that range.
refusal-payment-too-late = “{ $track }” is in force already; buy support for what is still to be voted on.
refusal-payment-buys-nothing = So small a payment would buy nothing after the earlier ones; pay more, or spend the capital otherwise.
refusal-already-whipped = You have held { $faction } to its word already; whip another faction.
refusal-nothing-to-whip = { $faction } votes at the roll call as it feels, or has no vote there; whip another faction.
refusal-pledge-not-stricter = A pledge on this issue stands already; pledge something stricter, or justify giving it up first.
refusal-pledge-on-nothing = One cannot pledge a clause that is left out, or a mere reading; pledge a clause that changes something.
refusal-no-pledge = You have made no pledge on “{ $issue }”; there is nothing to justify.
refusal-settled = A text on “{ $issue }” is in force and stays so: nothing you do at home about it has an effect any more; turn to what is still open.
refusal-prepared = Opinion on “{ $issue }” cannot be prepared any further; prepare another issue.
refusal-nothing-to-prepare = No text can say anything on “{ $issue }”, so there is no loss to prepare for; prepare another issue.
refusal-no-rival = Nobody at your home competes for the office, so a promise to leave it would move nobody.
refusal-already-promised = You have promised to retire; once is enough.
refusal-nothing-to-decide = No such decision waits for your word; those that do stand at the head of the state of the talks.

refusal-not-after = “{ $title }” has been done and leaves no room for this; choose another act.
refusal-not-unless = It can be done only if { $conditions }; choose another.
