//! The numbers of the rules, as `RULES.md` states them: every event and ledger entry names one.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! rules {
    ($( $name:ident = $number:literal, $about:literal; )*) => {
        /// A rule of `RULES.md`.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        pub enum Rule {
            $( #[doc = $about] $name, )*
        }

        impl Rule {
            /// All rules, in order.
            pub const ALL: &'static [Self] = &[$( Self::$name ),*];

            /// Its number in `RULES.md`, for example `R6.4`.
            pub fn number(self) -> &'static str {
                match self { $( Self::$name => $number, )* }
            }
        }
    };
}

rules! {
    Opening = "R3.1", "Meters begin where the scenario puts them.";
    Asking = "R5.14", "Of which texts a body is asked.";
    Overriding = "R5.15", "Refusals that another body overrides.";
    Insulting = "R3.4", "Insults and defiance.";
    Order = "R6.1", "Turns and rounds.";
    Proposing = "R6.2", "Proposals, public and private.";
    SteppingBack = "R6.3", "Public offers that fall behind one's own word.";
    JointText = "R6.4", "The joint text: agreed and reopened clauses.";
    Trading = "R6.5", "Trades.";
    Accepting = "R6.6", "Acceptance and initials.";
    Declining = "R6.7", "Refusals.";
    Gifts = "R6.8", "Gifts refused are withdrawn.";
    Holding = "R6.9", "Holding and breaking off.";
    Gesturing = "R6.10", "Gestures and their sincerity.";
    Replying = "R6.11", "Answers to gestures.";
    Acting = "R6.12", "Acts of one side.";
    Stating = "R6.13", "Statements.";
    Leaking = "R6.14", "Leaks.";
    Glossing = "R6.15", "Glosses.";
    Addressing = "R6.16", "Addressing the other's public.";
    Consulting = "R6.17", "Consultations.";
    Paying = "R6.18", "Side payments.";
    Pledging = "R6.19", "Pledges.";
    Justifying = "R6.20", "Justifying a retreat.";
    Preparing = "R6.21", "Preparing opinion.";
    Retiring = "R6.22", "The promise to retire.";
    BecomingKnown = "R6.23", "What follows when a clause becomes known.";
    Disclosing = "R6.24", "Publishing one's own private offer.";
    Whipping = "R6.25", "Holding a faction to its word.";
    Counselling = "R6.26", "What a chief's two counsellors say.";
    Scenario = "R7.1", "Events of the scenario.";
    Signing = "R7.2", "Signature.";
    Interval = "R7.3", "The interval.";
    RollCall = "R7.4", "The roll call.";
    Ending = "R7.5", "How the talks end.";
    Deciding = "R7.7", "Decisions that come to one side.";
    Understanding = "R7.9", "Tacit understandings.";
}

impl fmt::Display for Rule {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.number())
    }
}
