//! Whether the laptop a class is kept on will last the lesson.

use starship_battery::{Manager, State};

use crate::sentence::Message;

/// Below this many parts of a hundred an old battery may not last a lesson of 45 minutes (judgement).
const LOW: u32 = 35;

/// What a battery holds.
#[derive(Clone, Copy, Debug)]
struct Held {
    /// What is in it, and what it takes, in joules.
    energy: f32,
    full: f32,
    flow: Flow,
}

/// Whether a battery is being used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Flow {
    /// It is used.
    Out,
    /// It is charged, or waits for being used.
    InOrNone,
}

/// What the teacher should know of the batteries now: that they run low while nothing charges them. A machine that has none,
/// or does not tell, is taken to have mains.
pub fn low() -> Option<Message> {
    let batteries = Manager::new().ok()?.batteries().ok()?;
    let held = batteries.filter_map(Result::ok).map(|battery| Held {
        energy: battery.energy().value,
        full: battery.energy_full().value,
        flow: match battery.state() {
            State::Discharging | State::Empty => Flow::Out,
            State::Unknown | State::Charging | State::Full | State::Paused => Flow::InOrNone,
        },
    });
    warning(&held.collect::<Vec<_>>())
}

fn warning(batteries: &[Held]) -> Option<Message> {
    let is_used = batteries.iter().any(|battery| battery.flow == Flow::Out);
    let left = hundredths(
        batteries.iter().map(|battery| battery.energy).sum(),
        batteries.iter().map(|battery| battery.full).sum(),
    )?;
    (is_used && left < LOW).then(|| Message::new("host-battery-low").with("percent", left))
}

/// Whole parts of a hundred; `None` where a battery says nothing that makes sense.
fn hundredths(energy: f32, full: f32) -> Option<u32> {
    let part = energy / full * 100.0;
    let is_sensible = part.is_finite() && (0.0..=200.0).contains(&part);
    is_sensible
        .then(|| (0..=100_u16).rev().find(|whole| f32::from(*whole) <= part).unwrap_or(0).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(energy: f32, full: f32, flow: Flow) -> Held {
        Held { energy, full, flow }
    }

    #[test]
    fn a_low_battery_is_said_while_nothing_charges_it() {
        let said = |batteries: &[Held]| warning(batteries).map(|said| said.blanks);
        let expected = Message::new("host-battery-low").with("percent", 20_u32).blanks;
        assert_eq!(said(&[held(40.0, 200.0, Flow::Out)]), Some(expected.clone()));
        // Two batteries, one of them waiting for its turn.
        let two = [held(10.0, 100.0, Flow::Out), held(30.0, 100.0, Flow::InOrNone)];
        assert_eq!(said(&two), Some(expected));
        assert_eq!(said(&[held(40.0, 200.0, Flow::InOrNone)]), None);
        assert_eq!(said(&[held(80.0, 200.0, Flow::Out)]), None);
        assert_eq!(said(&[]), None);
    }

    #[test]
    fn a_battery_that_makes_no_sense_is_not_spoken_of() {
        for (energy, full) in [(1.0, 0.0), (0.0, 0.0), (f32::NAN, 1.0), (-5.0, 10.0), (50.0, 10.0)]
        {
            assert!(warning(&[held(energy, full, Flow::Out)]).is_none(), "{energy} of {full}");
        }
        assert_eq!(hundredths(105.0, 100.0), Some(100));
        assert_eq!(hundredths(0.4, 100.0), Some(0));
    }

    #[test]
    fn this_machine_can_be_asked() {
        // Whatever it answers.
        let _ = low();
    }
}
