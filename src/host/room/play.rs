//! How a class plays: it begins, delegates move, clocks run or stand, it ends.

use std::sync::Arc;

use super::stalled::Waits;
use super::{Hosted, Outcome, Room};
use crate::class::{ClassRow, Hold, Place, PlayedBy, Stage, Table, seats};
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::session::Role;

impl Room {
    /// Lets a delegate whose turn it is move, wherever there is time for it, until it is a student's turn.
    pub(super) fn drive(self: &Arc<Self>, hosted: &Arc<Hosted>) {
        let (room, hosted) = (Arc::clone(self), Arc::clone(hosted));
        tokio::spawn(async move {
            loop {
                if !room.plays().await {
                    return;
                }
                let question = {
                    let mut table = hosted.table.lock().await;
                    if room.mend(&hosted, &mut table).await.is_err() {
                        return;
                    }
                    table.question()
                };
                let Some(question) = question else { return };
                let asked = question.clone();
                let thought = tokio::task::spawn_blocking(move || asked.choice()).await;
                let choice = thought.ok().flatten();
                let mut table = hosted.table.lock().await;
                if !room.plays().await {
                    // He says it once play goes on.
                    table.ask_again();
                    return;
                }
                let replied = table.reply(&question, choice, room.now());
                let kept = room.write_down(&hosted, &mut table).await;
                drop(table);
                room.tell_table(&hosted);
                if replied.is_err() || kept.is_err() {
                    return;
                }
            }
        });
    }

    /// Whether moves are made.
    pub(super) async fn plays(&self) -> bool {
        self.class.read().await.class.runs() == Hold::Playing
    }

    /// Begins play: seats whoever has no place, and sets the tables up.
    pub(in crate::host) async fn begin(self: &Arc<Self>) -> Outcome {
        self.in_class(|class| Ok(((), class.begin()?))).await?;
        self.set_up().await
    }

    /// Sets up every table that is not, and seats delegates where no student sits.
    pub(super) async fn set_up(self: &Arc<Self>) -> Outcome {
        let class = self.class().await;
        for number in 1..=class.tables() {
            if self.hosted(number).await.is_err() {
                let name = |side, role| {
                    let delegation = class.delegation(number, side);
                    let held = |parts: &[Role]| parts.contains(&role);
                    delegation
                        .iter()
                        .find(|(.., parts)| held(parts))
                        .map(|found| found.1.name.clone())
                };
                let table = Table::open(
                    number,
                    &self.ground,
                    class.seed(number),
                    seats(name),
                    class.terms().turn,
                );
                self.tables.write().await.push(Arc::new(Hosted::new(number, table)));
            }
        }
        self.settle().await
    }

    /// Seats a delegate wherever no student sits, relieves one wherever a student does, and lets clocks run or stand as the
    /// class does.
    pub(in crate::host) async fn settle(self: &Arc<Self>) -> Outcome {
        let class = self.class().await;
        let settled = self.at_every(|table, now| {
            table.let_run(class.runs(), now);
            let number = table.number();
            for side in Side::BOTH {
                let first = class.delegation(number, side).into_iter().next();
                match (class.played_by(Place { table: number, side }), first) {
                    (PlayedBy::Students, Some((_, student, _))) => {
                        table.relieve_delegate(side, &student.name, now)?;
                    }
                    (PlayedBy::Students | PlayedBy::Delegate, _) => {
                        table.seat_delegate(side, &self.delegates, now)?;
                    }
                }
            }
            Ok(())
        });
        let outcome = settled.await;
        for hosted in self.all().await {
            self.drive(&hosted);
        }
        // Who sits where, and which tables there are, is news to every page.
        self.tell_class();
        outcome
    }

    /// Lets every clock run or stand, and notes what is left of it.
    pub(super) async fn let_clocks(self: &Arc<Self>, run: Hold) -> Outcome {
        self.at_every(|table, now| {
            table.let_run(run, now);
            table.note_clock(now);
            Ok(())
        })
        .await
    }

    /// Holds the class, or lets it play on.
    pub(in crate::host) async fn hold(self: &Arc<Self>, hold: Hold) -> Outcome {
        self.in_class(|class| match class.stage() {
            Stage::Over => Err(Message::new("class-over-held")),
            Stage::Gathering | Stage::Playing => Ok(((), vec![ClassRow::Held(hold)])),
        })
        .await?;
        let run = self.class.read().await.class.runs();
        self.let_clocks(run).await
    }

    /// Ends the class: nothing is played any more, and all may look.
    pub(in crate::host) async fn end(self: &Arc<Self>) -> Outcome {
        self.in_class(|class| match class.stage() {
            Stage::Over => Ok(((), Vec::new())),
            Stage::Gathering | Stage::Playing => Ok(((), vec![ClassRow::Ended])),
        })
        .await?;
        self.let_clocks(Hold::Paused).await
    }

    /// Lets turns pass whose time has run out.
    pub(in crate::host) async fn tick(self: &Arc<Self>) {
        if !self.plays().await {
            return;
        }
        for hosted in self.all().await {
            match hosted.waits(self.now()) {
                Waits::No => {}
                Waits::Longer => continue,
                Waits::NoLonger => {
                    // It goes on where this can be written down.
                    let note = |table: &mut Table, now| {
                        table.note_clock(now);
                        Ok(())
                    };
                    let _ = self.at_table(hosted.number, note).await;
                    continue;
                }
            }
            // Whoever holds the table is making a move in time.
            let Ok(table) = hosted.table.try_lock() else { continue };
            let (is_due, awaits) = (table.is_due(self.now()), table.sitting().awaits_opponent());
            drop(table);
            if is_due {
                // What cannot be written now is tried again at the next tick.
                let _ = self.at_table(hosted.number, Table::tick).await;
            } else if awaits {
                self.drive(&hosted);
            }
        }
    }
}
