//! Domains of GENIUS, the platform of the field's competitions (Lin, Kraus and others 2014; ANAC 2010–2015): a file that
//! says what may be agreed, and a file for each party that says what that is worth to it. Read as GENIUS 10.4 reads them.
//!
//! A package is worth `min(1, Σ weight · evaluation)`, added in the order of the issues. Of items the evaluation is its
//! number over the greatest (0 where that is below 0.00001); of whole numbers it is linear, cut at 0 and 1.
//! Issues are matched by index and items by value. What GENIUS's own editor leaves out or writes as `null` is read and
//! noted; what GENIUS would stop at is a fault, and all faults are found at once.

mod matched;
mod raw;
mod xml;

use super::additive::{Additive, Pair};
use crate::sentence::Message;

/// One of the three files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum File {
    /// What may be agreed.
    Domain,
    /// What it is worth to the first party.
    A,
    /// And to the second.
    B,
}

/// Something to be said of a line of a file: a fault, or a note on how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Which file.
    pub file: File,
    /// Its line, from 1.
    pub line: usize,
    /// What is to be said.
    pub what: Message,
}

/// A domain with both profiles.
#[derive(Clone, Debug, PartialEq)]
pub struct Bargain {
    /// The packages and their worths.
    pub space: Additive,
    /// What a worth is multiplied by over the time allowed: told, and used nowhere, since an analysis knows no time.
    pub discount: Pair<f64>,
    /// How something was read that could be read otherwise.
    pub notes: Vec<Remark>,
}

/// Reads a domain and the two profiles.
///
/// # Errors
/// Every fault, by file and line.
pub fn read(domain: &str, a: &str, b: &str) -> Result<Bargain, Vec<Remark>> {
    let files = [(File::Domain, domain), (File::A, a), (File::B, b)];
    let mut faults: Vec<Remark> = Vec::new();
    let mut trees = Vec::new();
    for (file, text) in files {
        match xml::Tree::read(text) {
            Ok(tree) => trees.push((file, tree)),
            Err((line, what)) => faults.push(Remark { file, line, what }),
        }
    }
    let mut spaces = Vec::new();
    for (file, tree) in &trees {
        let (space, found) = raw::Space::read(tree);
        faults.extend(found.into_iter().map(|(line, what)| Remark { file: *file, line, what }));
        spaces.push(space);
    }
    let spaces: Result<[raw::Space<'_>; 3], _> = spaces.try_into();
    match spaces {
        Ok([domain, a, b]) if faults.is_empty() => matched::matched(&domain, &a, &b),
        Ok(_) | Err(_) => {
            faults.sort_by_key(|fault| (fault.file, fault.line));
            Err(faults)
        }
    }
}
