//! What a text says of each island: authored with the options of an issue, and for showing only.
//!
//! A map coloured by it shows a draft, never the world. No rule, value, vote or analysis asks it: what an island is
//! worth to anyone is written in the worth of the clause.

use super::clause::Draft;
use super::id::{IslandId, IssueId, OptionId};
use super::issue::Common;

/// An island, or group of islands, a text may speak of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Island {
    /// Its id, which is also its name in [`Common::names`]: each player reads it in the usage he has chosen.
    pub word: String,
    /// Where it lies.
    pub place: Place,
}

/// The places a map knows, from Hokkaido outward.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The Habomai group.
    Habomai,
    /// Shikotan.
    Shikotan,
    /// Kunashiri, in Russian Kunashir.
    Kunashiri,
    /// Etorofu, in Russian Iturup.
    Etorofu,
    /// Uruppu, in Russian Urup: the first island north of the line of 1855.
    Uruppu,
    /// Sakhalin; for 1905 to 1945 its southern half is meant.
    Sakhalin,
}

/// What a text says of an island, from the most for Tokyo to the most for Moscow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Disposition {
    /// Passes to Japan by this very text; another clause may still make the handing over wait.
    Transferred,
    /// Promised to Japan: handed over later, after a treaty or on a condition.
    Promised,
    /// Title acknowledged as Japan's while the administration stays: residual sovereignty, as over Okinawa.
    ResidualSovereignty,
    /// Handed over to Japan's administration or on lease; that sovereignty passes is not said.
    Administration,
    /// Administered or developed by both, without prejudice to what either holds of the title.
    Joint,
    /// Left open by the text's own words, to further talks or to a conference.
    Deferred,
    /// Recognised as under Moscow's sovereignty, Soviet or Russian.
    MoscowSovereignty,
}

impl Place {
    /// All, from Hokkaido outward.
    pub const ALL: [Self; 6] = [
        Self::Habomai,
        Self::Shikotan,
        Self::Kunashiri,
        Self::Etorofu,
        Self::Uruppu,
        Self::Sakhalin,
    ];

    /// The word for it in scenario files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Habomai => "habomai",
            Self::Shikotan => "shikotan",
            Self::Kunashiri => "kunashiri",
            Self::Etorofu => "etorofu",
            Self::Uruppu => "uruppu",
            Self::Sakhalin => "sakhalin",
        }
    }

    /// What its land is called in the coastlines, `assets/map/kurils.geojson`.
    pub fn coast(self) -> &'static str {
        match self {
            Self::Habomai => "Habomai group",
            Self::Shikotan => "Shikotan",
            Self::Kunashiri => "Kunashiri / Kunashir",
            Self::Etorofu => "Etorofu / Iturup",
            Self::Uruppu => "Uruppu / Urup",
            Self::Sakhalin => "Sakhalin",
        }
    }
}

impl Disposition {
    /// All, from the most for Tokyo to the most for Moscow.
    pub const ALL: [Self; 7] = [
        Self::Transferred,
        Self::Promised,
        Self::ResidualSovereignty,
        Self::Administration,
        Self::Joint,
        Self::Deferred,
        Self::MoscowSovereignty,
    ];

    /// The word for it in scenario files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Transferred => "transferred",
            Self::Promised => "promised",
            Self::ResidualSovereignty => "residual_sovereignty",
            Self::Administration => "administration",
            Self::Joint => "joint",
            Self::Deferred => "deferred",
            Self::MoscowSovereignty => "moscow_sovereignty",
        }
    }
}

impl Common {
    /// What `draft` says of `island` in its plain words; nothing where it does not mention it, and the island stays
    /// as it is. A clause that has become the status quo says what it says: silence then means it.
    pub fn disposition(&self, draft: &Draft, island: IslandId) -> Option<Disposition> {
        self.disposition_where(island, |issue| draft.option(issue))
    }

    /// The same where `option` says as what each issue's clause is read.
    ///
    /// The checker lets the options of one issue alone speak of an island, so no two clauses can disagree.
    pub fn disposition_where(
        &self,
        island: IslandId,
        option: impl Fn(IssueId) -> OptionId,
    ) -> Option<Disposition> {
        self.issues.iter().find_map(|(issue, about)| about.options[option(issue)].islands[island])
    }
}
