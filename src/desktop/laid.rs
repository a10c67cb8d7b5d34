//! Pages laid for reading, kept from one frame to the next: what lies beside the table, what a move considered would
//! bring, a part of the debrief.

use super::ask::{Leaf, Told};
use super::desk::{Debriefing, Desk, Reader};
use super::screens::LaidPage;
use crate::ai::adviser;
use crate::analysis::hindsight::Hindsight;
use crate::game::{Seen, Sitting};
use crate::negotiation::moves::Move;
use crate::pages::{self, Debrief, Page};
use crate::scenario::clause::Draft;
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::view::SeatView;
use crate::wording::{Wording, unrepeatable};

/// A page kept from one frame to the next, since some cost more than a frame may.
#[derive(Default)]
pub(super) struct Laid {
    key: Option<LaidKey>,
    pub(super) page: LaidPage,
}

/// What a page depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
struct LaidKey {
    what: LaidWhat,
    side: Side,
    revision: usize,
    draft: Option<Draft>,
}

/// Which page it is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum LaidWhat {
    Leaf(Leaf),
    Told(Told),
    Foreseen(Move),
}

impl Laid {
    /// Keeps the page of `key`, written by `write` unless it is there already.
    fn keep(&mut self, key: LaidKey, write: impl FnOnce() -> LaidPage) {
        if self.key.as_ref() != Some(&key) {
            self.page = write();
            self.key = Some(key);
        }
    }

    /// Forgets the page, since words have changed.
    pub(super) fn forget(&mut self) {
        self.key = None;
    }
}

/// Sets the page that is being read at the table.
pub(super) fn lay_leaf(desk: &mut Desk, reader: &Reader, seen: &Seen, revision: usize) {
    let Some(leaf) = &desk.beside.leaf else { return };
    let key = LaidKey {
        what: LaidWhat::Leaf(leaf.clone()),
        side: seen.view.side(),
        revision,
        draft: seen.text(),
    };
    desk.read.keep(key, || leaf_page(&reader.wording, seen, leaf));
}

/// Sets what the move being considered would bring.
pub(super) fn lay_foreseen(desk: &mut Desk, reader: &Reader, seen: &Seen, sitting: &Sitting) {
    let Some(a_move) = desk.beside.considered else { return };
    let draft = seen.text();
    let what = LaidWhat::Foreseen(a_move);
    let key = LaidKey { what, side: seen.view.side(), revision: sitting.revision(), draft };
    desk.foreseen.keep(key, || {
        let (mut page, view) = (Page::new(&reader.wording), &seen.view);
        if let Some(found) = sitting.session().foresee(view.side(), a_move) {
            pages::foreseen(&mut page, view, a_move, &found, draft.as_ref());
        }
        LaidPage::of(&page)
    });
}

/// The page of a leaf, with the texts it speaks of.
fn leaf_page(wording: &Wording, seen: &Seen, leaf: &Leaf) -> LaidPage {
    let view = &seen.view;
    let draft = seen.text();
    let mut page = Page::new(wording);
    let mut texts = Vec::new();
    match leaf {
        Leaf::Issue(issue) => {
            pages::issue(&mut page, view, *issue);
            let choices = pages::choices(view, &seen.draft(), *issue);
            return LaidPage { choices, ..LaidPage::of(&page) };
        }
        Leaf::Why(word) => {
            if let Err(why) = pages::why(&mut page, view, word, draft.as_ref()) {
                page.say(&why);
            }
        }
        Leaf::WhyTheirs(meter) => pages::why_meter(&mut page, view, view.side().other(), *meter),
        Leaf::Forecast => match &draft {
            Some(draft) => pages::forecast_in_full(&mut page, &view.standing(), draft),
            None => page.say(&Message::new("window-no-text")),
        },
        Leaf::Home => pages::home(&mut page, view, draft.as_ref()),
        Leaf::Other => pages::other(&mut page, view),
        Leaf::Ledger => pages::ledger(&mut page, view),
        Leaf::Advice => {
            let advice = adviser::advise(view);
            pages::counsel(&mut page, view, draft);
            pages::advice(&mut page, view, &advice);
            texts = advice.texts();
        }
        Leaf::Islands => pages::islands(&mut page, view, draft.as_ref()),
        Leaf::Island(island) => pages::island(&mut page, view, *island),
        Leaf::Keys => pages::keys(&mut page),
        Leaf::Term(term) => pages::term(&mut page, *term),
        Leaf::Glossary => pages::glossary(&mut page),
    }
    LaidPage { texts, ..LaidPage::of(&page) }
}

/// Sets the part of the debrief that is being told, once hindsight has been asked.
pub(super) fn lay_debrief(
    debriefing: &mut Debriefing,
    reader: &Reader,
    sitting: &Sitting,
    side: Side,
) {
    let session = sitting.session();
    if debriefing.hindsight.is_none() {
        debriefing.hindsight = Hindsight::new(session.talks(), session.events());
    }
    let Debriefing { told, hindsight: Some(hindsight), laid } = debriefing else { return };
    let what = LaidWhat::Told(*told);
    let key = LaidKey { what, side, revision: sitting.revision(), draft: None };
    laid.keep(key, || {
        let view = SeatView::new(session.talks(), side);
        let mut page = Page::new(&reader.wording);
        let moves = sitting.opponents_moves().unwrap_or_else(|lost| {
            page.say(&unrepeatable(lost));
            Vec::new()
        });
        let debrief = Debrief { session, view: &view, opponent: &moves, hindsight };
        match told {
            Told::Page => pages::debrief(&mut page, &debrief),
            Told::Plane | Told::Meters | Told::Paper => {}
            Told::Words => pages::glossary(&mut page),
            Told::Part(word) => {
                if let Err(why) = pages::debrief_on(&mut page, &debrief, word) {
                    page.say(&why);
                }
            }
        }
        LaidPage::of(&page)
    });
}
