//! What the format has at the end of a path: for whoever writes a file and asks what may stand where he is.

use super::record::{FieldGuide, RecordGuide};
use super::shape::Shape;
use crate::scenario::document::Step;

/// The languages a text may be given in, each a field.
pub(super) const LANGUAGES: [&str; 3] = ["en", "ja", "ru"];

/// What may stand at the end of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected<'g> {
    /// What may stand there.
    pub shape: Shape,
    /// The field that led there last, with its record.
    pub field: Option<(&'g str, &'g FieldGuide)>,
}

/// What may stand where `path` leads from the outermost of `records`; none where it leads out of the format.
pub fn along<'g>(records: &'g [RecordGuide], path: &[Step]) -> Option<Expected<'g>> {
    let first = Expected { shape: Shape::Record(records.first()?.name), field: None };
    path.iter().try_fold(first, |here, step| here.on(records, step))
}

/// The record called `name`.
pub fn record_called<'g>(records: &'g [RecordGuide], name: &str) -> Option<&'g RecordGuide> {
    records.iter().find(|record| record.name == name)
}

impl<'g> Expected<'g> {
    fn on(self, records: &'g [RecordGuide], step: &Step) -> Option<Self> {
        let Self { shape, field } = self;
        match (step, shape) {
            (Step::Item, Shape::List(of)) => Some(Self { shape: *of, field }),
            // What may be given round by round is a list, whatever it is called.
            (_, Shape::ByRound(of)) => Self { shape: *of, field }.on(records, step),
            (Step::Field(name), Shape::Record(record)) => {
                let record = record_called(records, record)?;
                let found = record.fields.iter().find(|field| field.name == *name)?;
                Some(Self { shape: found.shape.clone(), field: Some((record.name, found)) })
            }
            (Step::Field(_), Shape::Numbers(low, high)) => {
                Some(Self { shape: Shape::Number(low, high), field })
            }
            (Step::Field(_), Shape::Words) => Some(Self { shape: Shape::Word, field }),
            (Step::Field(name), Shape::Text) if LANGUAGES.contains(&name.as_str()) => {
                Some(Self { shape: Shape::Text, field })
            }
            (Step::Field(_) | Step::Item, _) => None,
        }
    }

    /// The fields that may stand in it, where the format names them.
    pub fn fields(&self, records: &'g [RecordGuide]) -> &'g [FieldGuide] {
        let mut shape = &self.shape;
        if let Shape::ByRound(of) = shape {
            shape = of;
        }
        let Shape::Record(name) = shape else { return &[] };
        record_called(records, name).map(|record| record.fields.as_slice()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::file::guide;

    fn steps(path: &str) -> Vec<Step> {
        let step = |name: &str| match name {
            "-" => Step::Item,
            name => Step::Field(name.to_owned()),
        };
        path.split('.').map(step).collect()
    }

    #[test]
    fn a_path_leads_to_the_field_and_its_shape() {
        let records = guide();
        let at = |path: &str| along(&records, &steps(path));
        let disposition = at("sides.tokyo.factions.-.disposition").unwrap();
        assert_eq!(disposition.shape, Shape::Number(-100, 100));
        let (record, field) = disposition.field.unwrap();
        assert_eq!((record, field.name), ("faction", "disposition"));
        assert_eq!(
            at("sides.tokyo.bodies.-.seats.liberal").unwrap().shape,
            Shape::Number(-1000, 1000)
        );
        assert_eq!(at("sides.tokyo.name.ja").unwrap().shape, Shape::Text);
        assert_eq!(at("sides.tokyo.no_agreement.-").unwrap().shape, Shape::Number(-200, 200));
        assert!(at("sides.tokyo.name.fr").is_none());
        assert!(at("sides.kyoto").is_none());
        assert!(at("sides.-").is_none());
        let faction = at("sides.tokyo.factions.-").unwrap();
        assert!(faction.fields(&records).iter().any(|field| field.name == "hawk"));
    }
}
