//! Random small scenarios: 2 to 4 issues, 2 or 3 factions a side, as texts the checker accepts.

use std::fmt::Write as _;

use super::Draw;
use two_tables::scenario::check;

/// What kind of small scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    /// Anything but events, gestures and acts: what is worth what is all that happens.
    Calm,
    /// Calm, with six issues: up to some thousand texts.
    Wide,
    /// Anything, with events, gestures and acts.
    Eventful,
    /// Calm, and what one chief gains the other loses.
    ZeroSum,
    /// Calm, and both chiefs value everything alike.
    Collinear,
    /// Calm, and only one package can stand besides the empty sheet.
    SinglePackage,
    /// Calm, and every faction's score is its disposition and the value to its chief.
    MonotoneSupport,
}

impl Family {
    /// Every calm family.
    pub(crate) const CALM: [Self; 5] =
        [Self::Calm, Self::ZeroSum, Self::Collinear, Self::SinglePackage, Self::MonotoneSupport];
}

const SIDES: [&str; 2] = ["tokyo", "moscow"];
const OPTIONS: [&str; 4] = ["a", "b", "c", "d"];
/// What every body has and nothing else.
const ASKED: &str = "members: ";
/// What every group has and nothing else.
const GROUP: &str = "name: \"Group\", ";
/// Where what a faction or group will never have begins, and nothing else.
const NEVER: &str = "],never: [";
/// What every linkage has and nothing else.
const LINK: &str = "title: \"Link\", ";

/// The text of a small scenario.
pub(crate) fn small(seed: u64, family: Family) -> String {
    let mut draw = Draw::new(seed);
    // A stream of its own: what else is drawn does not depend on it.
    let mut news = Draw::new(seed ^ 0x6e65_7773);
    let mut counsel = Draw::new(seed ^ 0x636f_756e);
    let mut asked = Draw::new(seed ^ 0x6173_6b65);
    for attempt in 0..20 {
        // Constraints may, rarely, leave an option no package can use: then they are drawn anew, at last left out.
        let sketch = Sketch::new(&mut draw, &mut news, family, attempt < 19);
        let text = sketch.text(&mut draw, &mut counsel);
        let text = sketch.asked_of_some(&text, &mut asked);
        if check::scenario(&text).is_ok() || attempt == 19 {
            return text;
        }
    }
    unreachable!("the last attempt returns")
}

struct Sketch {
    family: Family,
    issues: Vec<Issue>,
    rounds: usize,
    constraints: bool,
}

struct Issue {
    scale: bool,
    honour: bool,
    options: usize,
    status_quo: usize,
    /// The ambiguous option and what each side reads it as: an option of the issue, or `r0` or `r1`.
    ambiguous: Option<(usize, String, String)>,
    worth: [Vec<(i32, i32)>; 2],
    /// What follows when each option becomes known; often nothing.
    when_known: Vec<String>,
}

impl Sketch {
    fn new(draw: &mut Draw, news: &mut Draw, family: Family, constraints: bool) -> Self {
        let count = match family {
            Family::SinglePackage => 2,
            Family::Wide => 6,
            Family::Calm
            | Family::Eventful
            | Family::ZeroSum
            | Family::Collinear
            | Family::MonotoneSupport => draw.below(3) + 2,
        };
        let issues = (0..count).map(|_| Issue::new(draw, family)).collect();
        let mut sketch = Self { family, issues, rounds: draw.below(3) + 2, constraints };
        if matches!(family, Family::Calm | Family::Wide | Family::Eventful) {
            for issue in 0..count {
                let options = 0..sketch.issues[issue].options;
                let drawn = options.map(|_| sketch.consequences(news)).collect();
                sketch.issues[issue].when_known = drawn;
            }
        }
        sketch
    }

    /// What follows when a clause becomes known: up to three things that may, mostly none.
    fn consequences(&self, news: &mut Draw) -> String {
        if news.percent(50) {
            return String::new();
        }
        let count = news.below(3) + 1;
        let all: Vec<String> = (0..count).map(|_| self.consequence(news)).collect();
        format!("when_known: [{}],", all.join(", "))
    }

    fn consequence(&self, news: &mut Draw) -> String {
        let side = news.one_of(&SIDES);
        let ambiguous = self.issues.iter().position(|issue| issue.ambiguous.is_some());
        match (news.below(6), ambiguous) {
            (0 | 1, _) => {
                let meter = news.one_of(&["material", "face", "trust", "capital"]);
                format!("(side: \"{side}\", meter: \"{meter}\", by: {})", news.int(-20, 0))
            }
            (2, _) => format!("(side: \"{side}\", mood: \"f0\", by: {})", news.int(-8, 0)),
            (3, _) => format!("(side: \"{side}\", no_agreement: {})", news.int(0, 4)),
            (4, Some(issue)) => {
                let option = self.issues[issue].ambiguous.as_ref().map_or(0, |found| found.0);
                format!("(pins: \"i{issue}={}\")", OPTIONS[option])
            }
            _ => {
                let issue = news.below(self.issues.len());
                format!("(closes: \"{}\")", self.moved(news, issue))
            }
        }
    }

    /// A clause that is not the status quo.
    fn moved(&self, draw: &mut Draw, issue: usize) -> String {
        let about = &self.issues[issue];
        let option = (about.status_quo + 1 + draw.below(about.options - 1)) % about.options;
        format!("i{issue}={}", OPTIONS[option])
    }

    fn two_issues(&self, draw: &mut Draw) -> (usize, usize) {
        let first = draw.below(self.issues.len());
        let second = (first + 1 + draw.below(self.issues.len() - 1)) % self.issues.len();
        (first, second)
    }

    fn text(&self, draw: &mut Draw, counsel: &mut Draw) -> String {
        let mut text = String::from(
            "(format: 1, id: \"small\", title: \"Small\", years: \"1955\", summary: \"Drawn.\",\n\
             sources: [(key: \"none\", title: \"None\", grade: \"memory\")],\n",
        );
        let resumes = if draw.percent(30) { "resumes" } else { "ends" };
        let _ = writeln!(text, "rules: (after_refusal: \"{resumes}\"),");
        text.push_str("rounds: [");
        for round in 0..self.rounds {
            let (host, leak) = (draw.one_of(&SIDES), draw.one_of(&[0, 0, 300, 1000]));
            let _ = write!(
                text,
                "(id: \"r{round}\", date: \"1955\", title: \"Round\", host: \"{host}\", leak: {leak}),"
            );
        }
        text.push_str("],\nissues: [\n");
        for (id, issue) in self.issues.iter().enumerate() {
            self.issue(draw, id, issue, &mut text);
        }
        text.push_str("],\n");
        self.constraints(draw, &mut text);
        text.push_str("sides: (");
        for (side, name) in SIDES.into_iter().enumerate() {
            let counsellors = self.counsellors(counsel);
            let _ = writeln!(text, "{name}: {},", self.side(draw, side, &counsellors));
        }
        text.push_str("),\n");
        if self.family == Family::Eventful {
            self.happenings(draw, &mut text);
        }
        text.push_str(
            "history: (outcome: \"out_of_time\", package: \"\", account: \"None.\", sources: [\"none\"]),\n)",
        );
        text
    }

    fn issue(&self, draw: &mut Draw, id: usize, issue: &Issue, text: &mut String) {
        let sacred = match draw.below(6) {
            0 => "[\"tokyo\"]",
            1 => "[\"moscow\"]",
            2 => "[\"tokyo\", \"moscow\"]",
            _ => "[]",
        };
        // What consoles the one for what is sacred to him (R5.7) is no part of what a text is worth to the chief.
        let sacred = if self.family == Family::MonotoneSupport { "[]" } else { sacred };
        let tag = draw.one_of(&["territory", "economy", "symbol", "humanitarian"]);
        let opens = match (self.family, draw.percent(15)) {
            (Family::Eventful, true) => "opens: \"r1\",",
            _ => "",
        };
        let _ = writeln!(
            text,
            " (id: \"i{id}\", title: \"Issue\", scale: {}, honour: {}, tags: [\"{tag}\"], sacred: {sacred}, stake: {}, {opens} options: [",
            issue.scale,
            issue.honour,
            draw.int(0, 4),
        );
        for option in 0..issue.options {
            let quo = option == issue.status_quo;
            let [tokyo, moscow] = [0, 1].map(|side: usize| {
                let (material, face) = issue.worth[side][option];
                if quo {
                    String::new()
                } else {
                    format!("{}: (material: {material}, face: {face}),", SIDES[side])
                }
            });
            let mut rest = String::new();
            if quo {
                rest.push_str("status_quo: true,");
            } else {
                rest.push_str(issue.when_known.get(option).map_or("", String::as_str));
            }
            if !quo && draw.percent(15) {
                let _ = write!(rest, "gift_of: \"{}\",", draw.one_of(&SIDES));
            }
            if let Some((which, ours, theirs)) = &issue.ambiguous
                && *which == option
            {
                let _ = write!(rest, "reads_as: (tokyo: \"{ours}\", moscow: \"{theirs}\"),");
                if draw.percent(40) {
                    let other = (id + 1) % self.issues.len();
                    let _ = write!(rest, "pinned_by: [\"{}\"],", self.moved(draw, other));
                }
            }
            let _ = writeln!(
                text,
                "  (id: \"{}\", text: \"Clause.\", {tokyo} {moscow} {rest} sources: [\"none\"]),",
                OPTIONS[option]
            );
        }
        for (reading, name) in ["r0", "r1"].into_iter().enumerate() {
            let used = issue.ambiguous.as_ref().is_some_and(|(_, t, m)| t == name || m == name);
            if used {
                let place = issue.options + reading;
                let [tokyo, moscow] = [0, 1].map(|side: usize| issue.worth[side][place]);
                let _ = writeln!(
                    text,
                    "  (id: \"{name}\", text: \"Reading.\", reading_only: true, tokyo: (material: {}, face: {}), moscow: (material: {}, face: {}), sources: [\"none\"]),",
                    tokyo.0, tokyo.1, moscow.0, moscow.1
                );
            }
        }
        text.push_str(" ]),\n");
    }

    fn constraints(&self, draw: &mut Draw, text: &mut String) {
        if self.family == Family::SinglePackage {
            let (one, two) = (self.moved(draw, 0), self.moved(draw, 1));
            let _ = writeln!(
                text,
                "requires: [(when: \"{one}\", needs: \"{two}\", because: \"So.\"), (when: \"{two}\", needs: \"{one}\", because: \"So.\")],"
            );
            return;
        }
        if self.constraints && draw.percent(30) {
            let (first, second) = self.two_issues(draw);
            let _ = writeln!(
                text,
                "requires: [(when: \"{}\", needs: \"{}\", because: \"So.\")],",
                self.moved(draw, first),
                self.moved(draw, second)
            );
        }
        if self.constraints && draw.percent(30) {
            let (first, second) = self.two_issues(draw);
            let _ = writeln!(
                text,
                "excludes: [(never: [\"{}\", \"{}\"], because: \"So.\")],",
                self.moved(draw, first),
                self.moved(draw, second)
            );
        }
        let plain = matches!(self.family, Family::Calm | Family::Wide | Family::Eventful)
            && draw.percent(50);
        if plain {
            let (first, second) = self.two_issues(draw);
            let _ = writeln!(
                text,
                "linkages: [(id: \"l0\", title: \"Link\", together: [\"{}\", \"{}\"], tokyo: (material: {}, face: {}), moscow: (material: {}, face: {}), sources: [\"none\"])],",
                self.moved(draw, first),
                self.moved(draw, second),
                draw.int(-8, 8),
                draw.int(-8, 8),
                draw.int(-8, 8),
                draw.int(-8, 8),
            );
        }
    }

    /// Two counsellors on half of the sides.
    fn counsellors(&self, counsel: &mut Draw) -> String {
        let shares = [counsel.int(0, 500), counsel.int(501, 1000)];
        let mut one = |name: usize| {
            let minds = counsel.below(self.issues.len());
            format!(
                "(id: \"c{name}\", name: \"Counsellor\", office: \"Office\", about: \"Much.\", honour_share: {}, loss_aversion: {}, minds: [\"i{minds}\"], sources: [\"none\"])",
                shares[name],
                counsel.int(1000, 4000),
            )
        };
        let two = [one(0), one(1)].join(", ");
        if counsel.percent(50) { format!("counsellors: [{two}],") } else { String::new() }
    }

    fn side(&self, draw: &mut Draw, side: usize, counsellors: &str) -> String {
        let monotone = self.family == Family::MonotoneSupport;
        let interest_only =
            matches!(self.family, Family::ZeroSum | Family::Collinear | Family::MonotoneSupport);
        let honour_share = if interest_only { 0 } else { draw.int(0, 1000) };
        let factions = draw.below(2) + 2;
        let groups = if monotone { 0 } else { draw.below(3) };
        let mut text = format!(
            "(name: \"Side\", country: \"Country\", brief: \"Brief.\", audience: \"{}\", capital: {}, face: {}, trust: {}, {counsellors}\n\
             no_agreement: [{}, {}],\n\
             leaders: [(id: \"chief\", name: \"Chief\", office: \"Office\", character: \"Calm.\", honour_share: {honour_share}, loss_aversion: {}, sources: [\"none\"])],\n\
             memories: [(id: \"m{side}\", title: \"Memory\", weight: {}, sources: [\"none\"])],\n factions: [\n",
            draw.one_of(&["honour", "face", "dignity"]),
            draw.int(5, 60),
            draw.int(-60, 30),
            draw.int(-60, 60),
            draw.int(-10, 8),
            draw.int(-10, 8),
            draw.int(1000, 4000),
            draw.int(1000, 2000),
        );
        for faction in 0..factions {
            let rest = if monotone {
                format!("disposition: {}, positions: [{}],", draw.int(-15, 15), self.chiefs(side))
            } else {
                let rival = draw.percent(30);
                format!(
                    "disposition: {}, rival: {rival}, {}",
                    draw.int(-10, 20),
                    self.stance(draw, side)
                )
            };
            let _ = writeln!(
                text,
                "  (id: \"f{faction}\", name: \"Faction\", wants: \"Much.\", hawk: {}, spread: {}, dissent: \"{}\", {rest} sources: [\"none\"]),",
                draw.int(0, 1000),
                draw.one_of(&[0, 3, 6, 9]),
                draw.one_of(&["vote", "absence"]),
            );
        }
        text.push_str(" ],\n groups: [\n");
        for group in 0..groups {
            let pressed = draw.below(factions);
            let holds = if draw.percent(40) { format!("\"f{pressed}\"") } else { String::new() };
            let _ = writeln!(
                text,
                "  (id: \"g{group}\", name: \"Group\", wants: \"Much.\", disposition: {}, hawk: {}, presses: (f{pressed}: {}), holds: [{holds}], {} sources: [\"none\"]),",
                draw.int(-10, 20),
                draw.int(0, 1000),
                draw.int(0, 15),
                self.stance(draw, side),
            );
        }
        text.push_str(" ],\n bodies: [\n");
        let bodies = draw.below(3) + 1;
        for body in 0..bodies {
            let moment = if body == 0 {
                "ratification"
            } else {
                draw.one_of(&["mandate", "signature", "ratification"])
            };
            text.push_str(&self.body(draw, body, moment, factions));
        }
        text.push_str(" ])");
        text
    }

    /// Positions that value every option as the chief does.
    fn chiefs(&self, side: usize) -> String {
        let mut text = String::new();
        for (id, issue) in self.issues.iter().enumerate() {
            let _ = write!(text, "(on: \"i{id}\", points: (");
            for option in 0..issue.options {
                let (material, _) = issue.worth[side][option];
                let _ = write!(text, "{}: {material},", OPTIONS[option]);
            }
            text.push_str(")),");
        }
        text
    }

    /// Positions, red lines and sacred issues of a faction or group.
    fn stance(&self, draw: &mut Draw, side: usize) -> String {
        let mut text = String::from("positions: [");
        for (id, issue) in self.issues.iter().enumerate() {
            if draw.percent(25) {
                continue;
            }
            if issue.scale && draw.percent(75) {
                // A faction mostly wants what its own side wants.
                let last = issue.options - 1;
                let (one, two) = (draw.below(issue.options), draw.below(issue.options));
                let (near, far) = (one.min(two), one.max(two));
                let (ideal, limit) = match (side, draw.percent(20)) {
                    (0, false) | (1, true) => (near, far),
                    _ => (last - near, last - far),
                };
                let mobilised = issue.honour && draw.percent(25);
                let _ = write!(
                    text,
                    "(on: \"i{id}\", ideal: \"{}\", limit: \"{}\", weight: {}, mobilised: {mobilised}),",
                    OPTIONS[ideal],
                    OPTIONS[limit],
                    draw.int(0, 15)
                );
            } else {
                let _ = write!(text, "(on: \"i{id}\", points: (");
                for option in 0..issue.options {
                    let _ = write!(text, "{}: {},", OPTIONS[option], draw.int(-10, 12));
                }
                text.push_str(")),");
            }
        }
        text.push_str("],");
        if draw.percent(20) {
            let issue = draw.below(self.issues.len());
            let _ = write!(text, "never: [\"{}\"],", self.moved(draw, issue));
        }
        if draw.percent(25) {
            let _ = write!(text, "sacred: [\"i{}\"],", draw.below(self.issues.len()));
        }
        text
    }

    /// The text with some of its bodies asked of some texts only, its linkages felt at home, red lines of two clauses and
    /// groups that press on some texts, but where statement 3 is tried: it speaks of bodies
    /// that are asked of all.
    fn asked_of_some(&self, text: &str, asked: &mut Draw) -> String {
        if self.family == Family::MonotoneSupport {
            return text.to_owned();
        }
        let felt = format!(
            "{LINK}home: (tokyo: (f0: {}), moscow: (f0: {}, f1: {})), ",
            asked.int(-12, 12),
            asked.int(-12, 12),
            asked.int(-12, 12)
        );
        let text = text.replace(LINK, &felt);
        let mut groups = text.split(GROUP);
        let mut text = groups.next().unwrap_or_default().to_owned();
        for group in groups {
            text.push_str(GROUP);
            let (only, watchdog) = (asked.percent(30), asked.percent(30));
            let (_, rest) = group.split_once("positions: [").unwrap_or_default();
            let only = only && !rest.starts_with(']');
            let _ = write!(text, "only_on_positions: {only}, watchdog: {watchdog}, ");
            text.push_str(group);
        }
        let mut stances = text.split(NEVER);
        let mut text = stances.next().unwrap_or_default().to_owned();
        for stance in stances {
            text.push_str(NEVER);
            if asked.percent(50) {
                let (one, two) = self.two_issues(asked);
                let (one, two) = (self.moved(asked, one), self.moved(asked, two));
                let _ = write!(text, "\"{one} & {two}\", ");
            }
            text.push_str(stance);
        }
        let mut parts = text.split(ASKED);
        let mut whole = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            if asked.percent(25) {
                let issue = asked.below(self.issues.len());
                let clause = self.moved(asked, issue);
                let _ = write!(whole, "asked_on: [\"{clause}\"], ");
            }
            whole.push_str(ASKED);
            whole.push_str(part);
        }
        whole
    }

    fn body(&self, draw: &mut Draw, body: usize, moment: &str, factions: usize) -> String {
        let seats: Vec<i32> = (0..factions).map(|_| draw.int(1, 40)).collect();
        let (yes, against, absent) = (draw.int(0, 3), draw.int(0, 1), draw.int(0, 3));
        let members = seats.iter().sum::<i32>() + yes + against + absent;
        let mut named = String::new();
        for (faction, seats) in seats.iter().enumerate() {
            let _ = write!(named, "f{faction}: {seats},");
        }
        let possible = members - against - absent;
        let threshold = match draw.below(3) {
            0 => format!("yes_at_least: {},", draw.int(1, possible.min(members * 3 / 4).max(1))),
            1 => format!(
                "share_of_cast: {}, quorum: {},",
                draw.int(200, 600),
                draw.int(0, members - absent)
            ),
            _ => format!("dissent_at_most: {},", draw.int(0, members / 2)),
        };
        // A share that cannot be reached even by all is refused by the checker; with one vote against it is rare.
        let share = if draw.percent(15) { "contested: 600," } else { "" };
        let since =
            if self.family == Family::Eventful && draw.percent(15) { "since: \"r1\"," } else { "" };
        format!(
            "  (id: \"b{body}\", name: \"Body\", moment: \"{moment}\", seats: ({named}), others: (yes: {yes}, against: {against}, absent: {absent}, sources: [\"none\"]), members: {members}, {threshold} {share} {since} sources: [\"none\"]),\n"
        )
    }

    fn happenings(&self, draw: &mut Draw, text: &mut String) {
        text.push_str("gestures: [");
        for (number, side) in SIDES.into_iter().cycle().take(4).enumerate() {
            let hostile = draw.percent(25);
            let sign = if hostile || draw.percent(20) { -1 } else { 1 };
            let _ = writeln!(
                text,
                "(id: \"gesture{number}\", side: \"{side}\", title: \"Gesture\", text: \"Done.\", hostile: {hostile}, cost: {}, own_face: {}, other_face: {}, trust: {}, touches: [\"m{}\"], sources: [\"none\"]),",
                draw.int(0, 8),
                draw.int(-3, 3),
                sign * draw.int(0, 8),
                sign * draw.int(0, 8),
                draw.below(2),
            );
        }
        text.push_str("],\nacts: [");
        for (number, side) in SIDES.into_iter().enumerate() {
            let effects = [self.effect(draw), self.effect(draw)].join(", ");
            let _ = writeln!(
                text,
                "(id: \"act{number}\", side: \"{side}\", title: \"Act\", text: \"Done.\", cost: {}, effects: [{effects}], condition: [(not: [(side: \"{side}\", trust_below: -20)])], touches: [\"m0\"], sources: [\"none\"]),",
                draw.int(0, 8),
            );
        }
        text.push_str("],\nevents: [");
        for number in 0..draw.below(4) {
            let effects = [self.effect(draw), self.effect(draw)].join(", ");
            let when = match draw.below(4) {
                0 => "interval: true,".to_owned(),
                1 => format!("condition: [(pledged: \"i{}\")],", draw.below(self.issues.len())),
                2 => "condition: [(side: \"tokyo\", face_below: -5), (not: [(refused: true), (signed: \"i0=a\")])],".to_owned(),
                _ => format!("round: \"r{}\",", draw.below(self.rounds)),
            };
            let _ = writeln!(
                text,
                "(id: \"event{number}\", title: \"Event\", text: \"It happens.\", {when} chance: {}, effects: [{effects}], touches: [\"m1\"], sources: [\"none\"]),",
                draw.one_of(&[500, 1000]),
            );
        }
        text.push_str("],\ndecisions: [");
        for (number, side) in SIDES.into_iter().cycle().take(draw.below(5)).enumerate() {
            let when = match draw.below(3) {
                0 => "interval: true,".to_owned(),
                1 => "condition: [(not: [(refused: true)])],".to_owned(),
                _ => {
                    format!("round: \"r{}\", within: {},", draw.below(self.rounds), draw.int(1, 3))
                }
            };
            let mut choices = String::new();
            for choice in 0..2 + draw.below(2) {
                let effects = [self.effect(draw), self.effect(draw)].join(", ");
                let cost = if choice == 0 { 0 } else { draw.int(0, 8) };
                let _ = write!(
                    choices,
                    "(id: \"c{choice}\", title: \"Choice\", text: \"Done.\", cost: {cost}, effects: [{effects}], touches: [\"m0\"]),",
                );
            }
            let _ = writeln!(
                text,
                "(id: \"decision{number}\", side: \"{side}\", from: \"Somebody\", title: \"Decision\", text: \"What now?\", {when} chance: {}, public: {}, choices: [{choices}], otherwise: \"c0\", sources: [\"none\"]),",
                draw.one_of(&[500, 1000]),
                draw.percent(30),
            );
        }
        text.push_str("],\n");
    }

    fn effect(&self, draw: &mut Draw) -> String {
        let side = draw.one_of(&SIDES);
        let issue = draw.below(self.issues.len());
        match draw.below(9) {
            0 | 1 => {
                let meter = draw.one_of(&["material", "face", "trust", "capital"]);
                format!("(side: \"{side}\", meter: \"{meter}\", by: {})", draw.int(-15, 15))
            }
            2 => format!("(side: \"{side}\", mood: \"f0\", by: {})", draw.int(-8, 8)),
            3 => format!("(side: \"{side}\", redeals: \"f1\")"),
            4 => format!("(side: \"{side}\", no_agreement: {})", draw.int(-4, 4)),
            5 => format!("(status_quo: \"{}\")", self.moved(draw, issue)),
            6 => format!("(opens: \"i{issue}\")"),
            7 => format!("(closes: \"{}\")", self.moved(draw, issue)),
            _ => match self.issues.iter().position(|issue| issue.ambiguous.is_some()) {
                Some(place) => {
                    let option = self.issues[place].ambiguous.as_ref().map_or(0, |found| found.0);
                    format!("(pins: \"i{place}={}\")", OPTIONS[option])
                }
                None => format!("(side: \"{side}\", seats_in: \"b0\", faction: \"f0\", seats: 9)"),
            },
        }
    }
}

impl Issue {
    fn new(draw: &mut Draw, family: Family) -> Self {
        let plain = matches!(family, Family::Calm | Family::Wide | Family::Eventful);
        let options = match family {
            Family::SinglePackage => 2,
            Family::Wide => draw.below(2) + 3,
            Family::Calm
            | Family::Eventful
            | Family::ZeroSum
            | Family::Collinear
            | Family::MonotoneSupport => draw.below(3) + 2,
        };
        let status_quo = draw.below(options);
        let scale = draw.percent(80);
        let honour = family != Family::MonotoneSupport && draw.percent(45);
        let mut ambiguous = None;
        if plain && draw.percent(40) {
            let which = (status_quo + 1 + draw.below(options - 1)) % options;
            let mut read = |name: &str| {
                let other = (which + 1 + draw.below(options - 1)) % options;
                if draw.percent(50) { name.to_owned() } else { OPTIONS[other].to_owned() }
            };
            ambiguous = Some((which, read("r0"), read("r1")));
        }
        // Some issues both gain by: there is a reason to sign.
        let shared = if draw.percent(50) { draw.int(2, 14) } else { 0 };
        let places = options + 2;
        let mut worth = [Vec::new(), Vec::new()];
        for place in 0..places {
            let step = i32::try_from(place).unwrap() - i32::try_from(status_quo).unwrap();
            let slope = draw.int(1, 6);
            let tokyo = shared - step * slope + draw.int(-2, 2);
            let moscow = match family {
                Family::ZeroSum => -tokyo,
                Family::Collinear => tokyo,
                Family::Calm
                | Family::Wide
                | Family::Eventful
                | Family::SinglePackage
                | Family::MonotoneSupport => shared + step * draw.int(1, 6) + draw.int(-2, 2),
            };
            let interest_only = !plain && family != Family::SinglePackage;
            let mut face = || if interest_only { 0 } else { draw.int(-10, 10) };
            worth[0].push((tokyo, face()));
            worth[1].push((moscow, face()));
        }
        for side in &mut worth {
            side[status_quo] = (0, 0);
        }
        let when_known = Vec::new();
        Self { scale, honour, options, status_quo, ambiguous, worth, when_known }
    }
}
