//! Every text of one track judged by both homes and counted, on as many threads as there are.

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use super::both::{Judged, judge_all};
use super::survey::Agreement;
use super::tables::SideTables;
use crate::negotiation::standing::Standing;
use crate::scenario::clause::Draft;
use crate::scenario::id::{BySide, IssueId, OptionId, Table};
use crate::units::Utility;

/// Texts from which they are shared among threads: some milliseconds of work.
const MANY_TEXTS: u64 = 20_000;
/// Fewest shares then, as far as there are issues.
const SHARES: usize = 16;

/// What is true of some texts of one track at once.
#[derive(Default)]
pub(super) struct Counted {
    pub(super) permitted: u64,
    pub(super) win_set: BySide<u64>,
    pub(super) both_ratify: u64,
    pub(super) wanted: BySide<u64>,
    pub(super) zone: Vec<Agreement>,
}

impl Counted {
    fn count(&mut self, draft: &Draft, judged: BySide<Judged>, no_agreement: BySide<Utility>) {
        let BySide { tokyo: (one, passes_one), moscow: (two, passes_two) } = judged;
        let wanted_one = one >= no_agreement.tokyo;
        let wanted_two = two >= no_agreement.moscow;
        self.permitted += 1;
        self.win_set.tokyo += u64::from(passes_one);
        self.win_set.moscow += u64::from(passes_two);
        self.wanted.tokyo += u64::from(wanted_one);
        self.wanted.moscow += u64::from(wanted_two);
        self.both_ratify += u64::from(passes_one && passes_two);
        if passes_one && passes_two && wanted_one && wanted_two {
            let utility = BySide { tokyo: one, moscow: two };
            self.zone.push(Agreement { draft: *draft, utility });
        }
    }
}

/// What is true of the texts over `choices`, share by share, in the order of the space.
pub(super) fn counted(
    standing: &BySide<Standing<'_>>,
    choices: &Table<IssueId, Vec<OptionId>>,
    no_agreement: BySide<Utility>,
) -> Vec<Counted> {
    let (common, empty) = (standing.tokyo.common, standing.tokyo.table.status_quo);
    let count = |choices: &Table<IssueId, Vec<OptionId>>| {
        let tables = BySide::each(|side| SideTables::new(&standing[side]));
        let mut counted = Counted::default();
        judge_all(common, &tables, choices, empty, |draft, judged| {
            counted.count(draft, judged, no_agreement);
        });
        counted
    };
    shares(choices).par_iter().map(count).collect()
}

/// `choices` in shares that threads may take, in the order of the space: one where there are few texts.
fn shares(choices: &Table<IssueId, Vec<OptionId>>) -> Vec<Table<IssueId, Vec<OptionId>>> {
    let mut shares = vec![choices.clone()];
    if text_count(choices) < MANY_TEXTS {
        return shares;
    }
    for (issue, options) in choices.iter() {
        if shares.len() >= SHARES {
            break;
        }
        let with = |share: &Table<IssueId, Vec<OptionId>>, option: OptionId| {
            let mut share = share.clone();
            share[issue] = vec![option];
            share
        };
        shares = shares
            .iter()
            .flat_map(|share| options.iter().map(|option| with(share, *option)))
            .collect();
    }
    shares
}

/// How many texts there are over `choices`, constraints aside.
pub(super) fn text_count(choices: &Table<IssueId, Vec<OptionId>>) -> u64 {
    choices.values().map(|options| options.len() as u64).product()
}
