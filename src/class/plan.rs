//! Who sits where: delegations of one to five, their parts merged where they are small and shared where they are large.

use serde::{Deserialize, Serialize};

use crate::scenario::id::Side;
use crate::session::{Occupant, Role, Seat, SeatId};

/// Fewest and most students of a class: thirty are usual, and a year together still fits (judgement).
pub const STUDENTS: std::ops::RangeInclusive<usize> = 2..=120;

/// Most students a delegation is planned for; more share its parts.
pub const LARGEST_DELEGATION: usize = 5;

/// Where a student sits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// At which table, from 1.
    pub table: u32,
    /// In whose delegation.
    pub side: Side,
}

/// How many tables `students` need where a delegation is planned for `delegation` of them.
pub fn tables_for(students: usize, delegation: usize) -> u32 {
    let of_table = 2 * delegation.clamp(1, LARGEST_DELEGATION);
    u32::try_from(students.div_ceil(of_table).max(1)).unwrap_or(u32::MAX)
}

/// Where each of so many students sits at so many tables, in their order: delegations of one size within one, both of a
/// table before the next.
pub fn places(students: usize, tables: u32) -> Vec<Place> {
    let delegations = usize::try_from(tables.max(1)).unwrap_or(usize::MAX).saturating_mul(2);
    let all: Vec<Place> = (1..=tables.max(1))
        .flat_map(|table| Side::BOTH.map(|side| Place { table, side }))
        .collect();
    // The first to come are spread first, so that a table is whole before another has two of one side.
    let order = all.iter().cycle().take(students.min(delegations.saturating_mul(60)));
    order.copied().collect()
}

/// The seat of `side` with a part.
pub fn seat_of(side: Side, role: Role) -> SeatId {
    let of_role = Role::ALL.iter().position(|known| *known == role).unwrap_or(0);
    let of_side = Side::BOTH.iter().position(|known| *known == side).unwrap_or(0);
    SeatId(of_side * Role::ALL.len() + of_role)
}

/// The seats of a table: for each side one that plays it whole, and one for each part.
pub fn seats(name: impl Fn(Side, Role) -> Option<String>) -> Vec<Seat> {
    let seat = |side, role| Seat {
        occupant: name(side, role).map_or(Occupant::Nobody, |name| Occupant::Person { name }),
        side: Some(side),
        roles: vec![role],
    };
    Side::BOTH.into_iter().flat_map(|side| Role::ALL.map(|role| seat(side, role))).collect()
}

/// The parts of each of `members`, in their order: one has everything; two and three merge what lies near; more than four
/// share.
pub fn parts(members: usize) -> Vec<Vec<Role>> {
    const SHARED: [Role; 4] = [Role::Minister, Role::Whip, Role::Envoy, Role::Observer];
    match members {
        0 => Vec::new(),
        1 => vec![vec![Role::Delegation]],
        2 => vec![vec![Role::Chief, Role::Whip], vec![Role::Minister, Role::Envoy]],
        3 => vec![vec![Role::Chief], vec![Role::Minister, Role::Envoy], vec![Role::Whip]],
        4 => [Role::Chief, Role::Minister, Role::Whip, Role::Envoy].map(|role| vec![role]).to_vec(),
        _ => {
            let mut all = parts(4);
            all.push(vec![Role::Observer]);
            all.extend(
                SHARED.iter().cycle().take(members - LARGEST_DELEGATION).map(|role| vec![*role]),
            );
            all
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::negotiation::moves::Verb;
    use std::collections::BTreeMap;

    #[test]
    fn every_number_of_students_is_seated_evenly() {
        for students in STUDENTS {
            for delegation in 1..=LARGEST_DELEGATION {
                let tables = tables_for(students, delegation);
                let places = places(students, tables);
                assert_eq!(places.len(), students);
                let mut of_delegation = BTreeMap::new();
                for place in &places {
                    *of_delegation.entry((place.table, place.side)).or_insert(0) += 1;
                }
                let sizes: Vec<usize> = of_delegation.values().copied().collect();
                let (least, most) = (sizes.iter().min().unwrap(), sizes.iter().max().unwrap());
                assert!(most - least <= 1, "{students} at {tables}: {sizes:?}");
                assert!(*most <= delegation, "{students} at {tables}: {sizes:?}");
            }
        }
    }

    #[test]
    fn every_delegation_can_do_everything() {
        for members in 1..=12 {
            let parts = parts(members);
            assert_eq!(parts.len(), members);
            for verb in Verb::ALL {
                let uses = |roles: &Vec<Role>| roles.iter().any(|role| role.uses(verb));
                assert!(parts.iter().any(uses), "{members} members: {verb:?}");
            }
        }
    }

    #[test]
    fn a_seat_stands_where_it_is_looked_for() {
        let seats = seats(|_, _| None);
        for side in Side::BOTH {
            for role in Role::ALL {
                let seat = &seats[seat_of(side, role).0];
                assert_eq!((seat.side, seat.roles.as_slice()), (Some(side), [role].as_slice()));
            }
        }
    }
}
