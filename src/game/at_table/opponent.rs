//! The opponent thinks on a task, and no frame waits for it.

use bevy::prelude::*;
use bevy::tasks::futures::check_ready;
use bevy::tasks::{AsyncComputeTaskPool, Task};

use super::super::GameSystems;
use super::{Report, Sitting, door};
use crate::ai::Choice;
use crate::session::SeatId;

/// An opponent thinks about its next move at this table. Dropped with the table, and the thought with it.
#[derive(Component)]
pub struct Thinking {
    task: Task<Option<Choice>>,
    seat: SeatId,
    revision: usize,
}

/// Asks the opponent whose turn it is, once in a position.
fn ask(mut commands: Commands, table: Single<(Entity, &mut Sitting), Without<Thinking>>) {
    let (entity, mut sitting) = table.into_inner();
    // Being asked is no change of the game: there is nothing new to save or to look at.
    let Some(question) = sitting.bypass_change_detection().question() else { return };
    let (seat, revision) = (question.seat, question.revision);
    let task = AsyncComputeTaskPool::get().spawn(async move { question.choice() });
    commands.entity(entity).insert(Thinking { task, seat, revision });
}

/// Plays what the opponent has chosen, as soon as it has.
fn play(
    mut commands: Commands,
    table: Single<(Entity, &mut Sitting, &mut Thinking)>,
    mut reports: MessageWriter<Report>,
) {
    let (entity, mut sitting, mut thinking) = table.into_inner();
    let Some(choice) = check_ready(&mut thinking.task) else { return };
    commands.entity(entity).remove::<Thinking>();
    let (seat, revision) = (thinking.seat, thinking.revision);
    match sitting.bypass_change_detection().reply(seat, revision, choice) {
        Ok(_) => sitting.set_changed(),
        Err(why) => {
            reports.write(Report::Failed(why));
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    let systems = (play, ask).chain().in_set(GameSystems::Obey).after(door::answer);
    app.add_systems(PreUpdate, systems);
}
