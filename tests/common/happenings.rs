//! One of every happening and every ledger entry, as events of a game of 1956.

use two_tables::negotiation::deal::Band;
use two_tables::negotiation::event::{Collapse, Declined, Happening};
use two_tables::negotiation::ledger::{Act, Audience, Entry, Expense};
use two_tables::negotiation::meter::{Factor, Slight, Weighing};
use two_tables::negotiation::moves::{Answer, Channel, Constituent, Manner, Tone};
use two_tables::negotiation::outcome::{Ending, Outcome};
use two_tables::negotiation::ratification::Ballot;
use two_tables::negotiation::rule::Rule;
use two_tables::scenario::Scenario;
use two_tables::scenario::clause::{Clause, ClauseSet};
use two_tables::scenario::counsel::ByVoice;
use two_tables::scenario::happening::{HomeChange, Judge, Meter};
use two_tables::scenario::home::{AudienceCode, Tally};
use two_tables::scenario::id::{
    ActId, BodyId, BySide, ChoiceId, DecisionId, EventId, FactionId, GestureId, GroupId, Id as _,
    IssueId, LeaderId, MemoryId, OptionId, Side, TrackId,
};
use two_tables::units::{Permille, Points, Round};

/// The clause they are about, of the issue of the islands: Habomai and Shikotan, once there is a peace treaty.
pub(crate) const CLAUSE: fn() -> Clause =
    || Clause { issue: IssueId::at(1), option: OptionId::at(3) };

/// Everything by which a home is told of a mood.
fn moods_told(by: Side, faction: FactionId) -> impl Iterator<Item = Happening> {
    [Band::Cold, Band::Even, Band::Warm].into_iter().flat_map(move |band| {
        let said = ByVoice { honour: Band::Even, interest: band };
        [
            Happening::Consulted { by, faction, band },
            Happening::Counselled { side: by, faction, said },
        ]
    })
}

/// Everything that can change of a home.
fn changes(issue: IssueId, faction: FactionId) -> [HomeChange; 7] {
    let (group, clauses) = (GroupId::at(0), ClauseSet { issue, options: 3 });
    [
        HomeChange::Worth { clauses, material: Points(2), face: Points(-1) },
        HomeChange::Presses(group, vec![(faction, Points(4))]),
        HomeChange::Holds(group, faction),
        HomeChange::Releases(group, faction),
        HomeChange::Never(Judge::Faction(faction), clauses),
        HomeChange::Allows(Judge::Group(group), clauses),
        HomeChange::Position(Judge::Faction(faction), clauses, Points(3)),
    ]
}

/// One of every kind, done by `by` or on its side.
#[expect(clippy::too_many_lines, reason = "one entry for each happening, most of them one line")]
pub(crate) fn happenings(scenario: &Scenario, by: Side) -> Vec<Happening> {
    let (clause, issue, faction) = (CLAUSE(), IssueId::at(1), FactionId::at(0));
    let draft = scenario.common.opening_status_quo().with(clause);
    let empty = scenario.common.opening_status_quo();
    let ballot = |passed, binds| Ballot {
        side: by,
        body: BodyId::at(1),
        total: (3, 2, 1),
        passed,
        binds,
        overridden: false,
        votes: Vec::new(),
    };
    let mut all = vec![
        Happening::TradeOffered { by, give: clause, take: clause },
        Happening::TradeTaken { by },
        Happening::Agreed { clause },
        Happening::Reopened { by, clause },
        Happening::Accepted { by, draft },
        Happening::Initialled { by },
        Happening::Held { by },
        Happening::BrokeOff { by },
        Happening::Leaked { of: by, by: None },
        Happening::Leaked { of: by.other(), by: Some(by) },
        Happening::Disclosed { by },
        Happening::BecameKnown { clause },
        Happening::GiftWithdrawn { clause },
        Happening::GiftRestored { clause },
        Happening::GestureWeighed { by, gesture: GestureId::at(1), belied: true },
        Happening::WentUnmatched { by },
        Happening::Acted { by, act: ActId::at(0) },
        Happening::BroughtBefore { side: by, decision: DecisionId::at(0), until: Round(3) },
        Happening::Decided { by, decision: DecisionId::at(0), choice: ChoiceId::at(0) },
        Happening::LeftUndecided { side: by, decision: DecisionId::at(0), choice: ChoiceId::at(1) },
        Happening::Insulted { by },
        Happening::InsultForgiven { side: by },
        Happening::InsultUnanswered { side: by },
        Happening::DefianceMoved { side: by, by: Points(3) },
        Happening::Glossed { by, issue },
        Happening::Addressed { by },
        Happening::Paid {
            by,
            to: Constituent::Group(GroupId::at(0)),
            worth: Points(3),
            track: TrackId::at(0),
        },
        Happening::Whipped { by, faction },
        Happening::Pledged { by, clause },
        Happening::Justified { by, issue },
        Happening::Prepared { by, issue },
        Happening::PromisedToRetire { by },
        Happening::MoodMoved { side: by, of: Constituent::Faction(faction), by: Points(-2) },
        Happening::StatusQuoMoved { clause },
        Happening::AgendaChanged { issue, options: None, open: true },
        Happening::AgendaChanged {
            issue,
            options: Some(ClauseSet { issue, options: 7 }),
            open: false,
        },
        Happening::Redealt { side: by, faction },
        Happening::NoAgreementMoved { side: by, by: Points(4) },
        Happening::Bound { side: by, clause },
        Happening::OthersChanged {
            side: by,
            body: BodyId::at(1),
            others: Tally { yes: 3, against: 2, absent: 1 },
        },
        Happening::SeatsChanged { side: by, body: BodyId::at(1), faction, seats: 1 },
        Happening::GovernmentChanged { side: by, leader: LeaderId::at(0) },
        Happening::RoundBegan { round: Round(3), host: by },
        Happening::RoundBegan { round: Round(300), host: by },
        Happening::Voted(ballot(true, true)),
        Happening::Voted(ballot(false, true)),
        Happening::Voted(ballot(false, false)),
        Happening::Voted(Ballot { overridden: true, ..ballot(false, false) }),
        Happening::NotAsked { side: by, body: BodyId::at(0) },
        Happening::SignatureStopped { by, draft },
        Happening::Signed { draft, host: by },
        Happening::InForce { draft, track: TrackId::at(0) },
        Happening::Understood { draft, track: TrackId::at(0) },
        Happening::CameOut { draft, track: TrackId::at(0) },
        Happening::Refused { tokyo: true, moscow: true },
        Happening::Refused { tokyo: true, moscow: false },
        Happening::Refused { tokyo: false, moscow: true },
    ];
    all.extend(changes(issue, faction).map(|change| Happening::HomeChanged { side: by, change }));
    all.extend(
        [draft, empty].into_iter().flat_map(|draft| {
            Channel::ALL.map(|channel| Happening::Proposed { by, channel, draft })
        }),
    );
    for what in [
        Declined::PublicProposal,
        Declined::PrivateProposal,
        Declined::Trade,
        Declined::OwnProposal,
    ] {
        all.extend(Manner::ALL.map(|manner| Happening::Declined { by, manner, what }));
    }
    all.extend(
        [Collapse::Pledge, Collapse::Gloss, Collapse::Event]
            .map(|how| Happening::Collapsed { clause, how }),
    );
    all.extend(scenario.common.gestures.ids().map(|gesture| Happening::Gestured { by, gesture }));
    all.extend(Answer::ALL.map(|answer| Happening::Replied { by, answer }));
    all.extend(Tone::ALL.map(|tone| Happening::Stated { by, tone }));
    all.extend(moods_told(by, faction));
    all.extend(scenario.events.ids().map(|event| Happening::TookPlace { event }));
    let refused = Ending::Refused { by: BySide { tokyo: by == Side::Tokyo, moscow: true } };
    all.extend(
        [(Ending::InForce, 1), (refused, 0), (Ending::BrokenOff { by }, 0), (Ending::OutOfTime, 0)]
            .into_iter()
            .chain([(refused, 1), (Ending::BrokenOff { by }, 1)])
            .map(|(ending, tracks)| Outcome { ending, round: Round(2), in_force: draft, tracks })
            .map(Happening::Ended),
    );
    all.extend(entries(by).into_iter().map(Happening::Changed));
    all
}

fn entries(by: Side) -> Vec<Entry> {
    let issue = IssueId::at(1);
    let mut acts = vec![
        Act::Opening,
        Act::SteppedBack { by },
        Act::CrossedPledge { by },
        Act::PublicCredit { by },
        Act::Overridden { by, body: BodyId::at(0) },
        Act::Reopened { by, issue },
        Act::Leaked { of: by, by: None },
        Act::Leaked { of: by.other(), by: Some(by) },
        Act::CameOut { track: TrackId::at(0) },
        Act::Disclosed { by },
        Act::BecameKnown { clause: CLAUSE() },
        Act::Gestured { gesture: GestureId::at(0) },
        Act::Unmatched { by },
        Act::Acted { act: ActId::at(0) },
        Act::Insulted { by },
        Act::Glossed { by, issue },
        Act::Addressed { by },
        Act::Pledged { issue },
        Act::Justified { issue },
        Act::BrokeOff { by },
        Act::RefusedOwnText { by },
        Act::RefusedAtHome { by },
        Act::Decided { decision: DecisionId::at(0), choice: ChoiceId::at(0) },
        Act::Event { event: EventId::at(0) },
    ];
    acts.extend(Manner::ALL.map(|manner| Act::Declined { by, manner }));
    acts.extend(Answer::ALL.map(|answer| Act::Replied { by, answer }));
    acts.extend(Tone::ALL.map(|tone| Act::Stated { by, tone }));
    acts.extend(
        [
            Expense::Consultation,
            Expense::Payment,
            Expense::Pledge,
            Expense::Justification,
            Expense::Preparation,
        ]
        .map(|on| Act::Spent { on }),
    );
    let mut all = Vec::new();
    for act in acts {
        for meter in Meter::ALL {
            for audience in [Audience::World, Audience::Delegations, Audience::Home(by)] {
                for weighing in weighings() {
                    let (amount, after, rule) = (Points(-3), Points(7), Rule::Opening);
                    let round = Round(1);
                    let side = by;
                    all.push(Entry {
                        round,
                        side,
                        meter,
                        amount,
                        after,
                        act,
                        audience,
                        rule,
                        weighing,
                    });
                }
            }
        }
    }
    all
}

/// Nothing, every factor alone, and all of them.
fn weighings() -> Vec<Weighing> {
    let codes = [AudienceCode::Honour, AudienceCode::Face, AudienceCode::Dignity];
    let slights = [Slight::Insult, Slight::Refusal, Slight::Exposure, Slight::BrokenWord];
    let weight = Permille(1500);
    let mut factors = vec![
        Factor::Issues(3),
        Factor::Stake(Points(3)),
        Factor::Repeated(1),
        Factor::Repeated(2),
        Factor::Belied,
        Factor::Unsigned,
        Factor::Memory { memory: MemoryId::at(0), weight: Permille(1300) },
    ];
    for code in codes {
        factors.extend(slights.map(|slight| Factor::Code { code, slight, weight }));
    }
    let mut all: Vec<Vec<Factor>> = factors.iter().map(|one| vec![*one]).collect();
    all.extend([Vec::new(), factors]);
    let slight = Some(Slight::Insult);
    all.into_iter().map(|factors| Weighing { base: Points(-3), slight, factors }).collect()
}
