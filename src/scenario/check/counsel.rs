//! Checking the two who advise a chief: two or none, and of different tempers.

use super::emblems::emblem;
use super::home::SideRegisters;
use super::register::Registers;
use crate::scenario::counsel::{ByVoice, Counsellor, PublicCounsellor};
use crate::scenario::emblem::Emblem;
use crate::scenario::file::{CounsellorFile, SideFile};
use crate::scenario::home::Leader;
use crate::scenario::problem::Problems;
use crate::sentence::Message;
use crate::units::Permille;

/// How many a side has that has any.
const TWO: usize = 2;

/// What is wrong with how many there are, and with tempers that are alike.
pub(super) fn check(file: &SideFile, own: &SideRegisters, problems: &mut Problems) {
    match file.counsellors.as_slice() {
        [] => {}
        [one, two] => {
            if one.honour_share.0 == two.honour_share.0 {
                let what = Message::new("problem-counsellors-alike");
                problems.report_field(two.span, "honour_share", what);
            }
        }
        [first, ..] => {
            let what =
                Message::new("problem-counsellor-count").with("count", own.counsellors.len());
            problems.report(first.span, what.with("needed", TWO));
        }
    }
}

/// The two by what they look at first.
fn by_voice(file: &SideFile) -> Option<ByVoice<&CounsellorFile>> {
    let [one, two] = file.counsellors.as_slice() else { return None };
    Some(if one.honour_share.0 >= two.honour_share.0 {
        ByVoice { honour: one, interest: two }
    } else {
        ByVoice { honour: two, interest: one }
    })
}

/// What everyone knows of them.
pub(super) fn in_public(
    file: &SideFile,
    names: &Registers,
    problems: &mut Problems,
) -> Option<ByVoice<PublicCounsellor>> {
    let two = by_voice(file)?;
    Some(ByVoice::each(|voice| {
        let file = two[voice];
        PublicCounsellor {
            word: file.id.word.clone(),
            name: file.name.clone(),
            office: file.office.clone(),
            about: file.about.clone(),
            emblem: emblem(file.emblem.as_ref(), Emblem::Adviser, problems),
            origin: names.origin(file.span, &file.sources, file.judgement.as_ref(), problems),
        }
    }))
}

/// What their own side knows of them.
pub(super) fn at_home(
    file: &SideFile,
    names: &Registers,
    problems: &mut Problems,
) -> Option<ByVoice<Counsellor>> {
    let two = by_voice(file)?;
    Some(ByVoice::each(|voice| {
        let file = two[voice];
        Counsellor {
            weights: Leader {
                worths: Vec::new(),
                heeds_home: Permille::WHOLE,
                honour_share: file.honour_share.permille(),
                loss_aversion: file.loss_aversion.permille(),
            },
            minds: names.issues.resolve_all(&file.minds, problems),
        }
    }))
}
