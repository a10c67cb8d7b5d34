//! What somebody is, as a sign that stands beside the name: a party, fishers, a ministry, a chamber. No likeness of anyone.

use serde::{Deserialize, Serialize};

use super::counsel::Voice;
use super::home::PublicSide;
use super::id::{BodyId, FactionId, GroupId, LeaderId};

macro_rules! emblems {
    ($( $emblem:ident = $word:literal, $about:literal; )*) => {
        /// What somebody is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum Emblem {
            $( #[doc = $about] $emblem, )*
        }

        impl Emblem {
            /// All of them.
            pub const ALL: [Self; [$( $word ),*].len()] = [$( Self::$emblem ),*];

            /// Each by the word an author writes for it.
            pub const CALLED: [(&'static str, Self); Self::ALL.len()] = [$( ($word, Self::$emblem) ),*];
        }
    };
}

emblems! {
    Chief = "chief", "Somebody at a rostrum: a head of government.";
    Adviser = "adviser", "Somebody who speaks: a counsellor.";
    Person = "person", "Somebody.";
    Envoy = "envoy", "A letter under seal: an envoy, a negotiator.";
    Party = "party", "A banner: a party, a wing of one.";
    Opposition = "opposition", "An open banner: those who are not in office.";
    Ministry = "ministry", "A house with columns: a ministry, an office.";
    Cabinet = "cabinet", "A long table with chairs: a cabinet, those who give instructions.";
    Council = "council", "A round table: a council, a presidium.";
    Unity = "unity", "Linked rings: a party that must hold together.";
    Chamber = "chamber", "Benches in a half circle: a chamber of parliament.";
    Law = "law", "Scales: a court, a constitution, a claim of title.";
    Crowd = "crowd", "Many heads: public opinion, a movement.";
    Street = "street", "A megaphone: the street, a talk show.";
    Families = "families", "A house: families, those at home.";
    Fishers = "fishers", "A fish: fishers, their cooperatives, a ministry of fish.";
    Harbour = "harbour", "An anchor: a harbour, a coast.";
    Islanders = "islanders", "An island with a tree: those who live there, or did.";
    Region = "region", "Hills: a province, its governor, its deputies.";
    Business = "business", "Coins: donors, banks, trading houses.";
    Energy = "energy", "A derrick: gas, oil, power.";
    Army = "army", "A shield: an army, services, security.";
    Fleet = "fleet", "A warship: a fleet, a patrol.";
    Abroad = "abroad", "A globe: an ally, a foreign power, friends elsewhere.";
    Press = "press", "A newspaper.";
}

/// A sign, and how it is told from others of its kind: by its place in the scenario, and never by a face.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Crest {
    /// What somebody is.
    pub emblem: Emblem,
    /// As what it is there.
    pub rank: Rank,
    /// Its place among those of its rank, from 0.
    pub place: usize,
}

/// As what somebody is there: it gives the crest its outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rank {
    /// A person.
    Person,
    /// Those with seats.
    Faction,
    /// Those without seats.
    Group,
    /// Those who must agree.
    Body,
    /// A newspaper.
    Paper,
}

impl Crest {
    /// Of a newspaper.
    pub const PAPER: Self = Self { emblem: Emblem::Press, rank: Rank::Paper, place: 0 };

    /// Of `emblem`, after those of its rank in `before`.
    fn after(before: impl Iterator<Item = Emblem>, emblem: Emblem, rank: Rank) -> Self {
        Self { emblem, rank, place: before.filter(|other| *other == emblem).count() }
    }
}

impl PublicSide {
    /// Of a faction.
    pub fn faction_crest(&self, id: FactionId) -> Crest {
        let before = self.factions.iter().take_while(|(other, _)| *other != id);
        let before = before.map(|(_, about)| about.emblem);
        Crest::after(before, self.factions[id].emblem, Rank::Faction)
    }

    /// Of a group.
    pub fn group_crest(&self, id: GroupId) -> Crest {
        let before = self.groups.iter().take_while(|(other, _)| *other != id);
        let before = before.map(|(_, about)| about.emblem);
        Crest::after(before, self.groups[id].emblem, Rank::Group)
    }

    /// Of a body.
    pub fn body_crest(&self, id: BodyId) -> Crest {
        let before = self.bodies.iter().take_while(|(other, _)| *other != id);
        let before = before.map(|(_, about)| about.emblem);
        Crest::after(before, self.bodies[id].emblem, Rank::Body)
    }

    /// Of a leader.
    pub fn leader_crest(&self, id: LeaderId) -> Crest {
        let before = self.leaders.iter().take_while(|(other, _)| *other != id);
        let before = before.map(|(_, about)| about.emblem);
        Crest::after(before, self.leaders[id].emblem, Rank::Person)
    }

    /// Of each of the others the dossier presents, in order, after the leaders.
    pub fn people_crests(&self) -> impl Iterator<Item = Crest> + '_ {
        self.people.iter().enumerate().map(|(place, person)| {
            let leaders = self.leaders.values().map(|leader| leader.emblem);
            let before = self.people.iter().take(place).map(|other| other.emblem);
            Crest::after(leaders.chain(before), person.emblem, Rank::Person)
        })
    }

    /// Of a counsellor, where there are any; one who is among the people has the sign he has there.
    pub fn counsellor_crest(&self, voice: Voice) -> Option<Crest> {
        let counsellor = &self.counsellors.as_ref()?[voice];
        let known = self.people.iter().position(|person| person.name == counsellor.name);
        let known = known.and_then(|place| self.people_crests().nth(place));
        let place = match voice {
            Voice::Honour => 0,
            Voice::Interest => 1,
        };
        Some(known.unwrap_or(Crest { emblem: counsellor.emblem, rank: Rank::Person, place }))
    }
}
