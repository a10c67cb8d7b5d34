//! Rows of numbers and words in a Parquet file, which engines for large data read as they are.
//!
//! What the rows are of, and a seal of their bytes, stand in the file's own list of keys and values: whoever reads the
//! rows for us is told of damage before a figure comes of it.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Read as _, Write};
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use parquet::basic::{ConvertedType, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{ByteArray, ByteArrayType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::SerializedFileWriter;
use parquet::record::{Field, Row};
use parquet::schema::types::Type;
use sha2::{Digest, Sha256};

use super::{Doing, Growing, StoreError, file_error};

/// What the cells of a column hold; any may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Whole numbers.
    Number,
    /// Whole numbers from 0 to 2⁶⁴ − 1.
    Unsigned,
    /// Words.
    Word,
}

/// One value of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A number.
    Number(i64),
    /// A number of an unsigned column.
    Unsigned(u64),
    /// A word.
    Word(String),
    /// Nothing.
    Empty,
}

/// Why rows cannot be read.
#[derive(Debug)]
pub enum Unreadable {
    /// The file cannot be read at all.
    Store(StoreError),
    /// It is no Parquet file, or the end of one is missing.
    NotParquet,
    /// It is a Parquet file of somebody else's.
    NotOurs,
    /// It is ours, and not as it was written.
    Damaged,
}

/// The key of what the rows are of.
const ABOUT: &str = "two-tables";
/// The key of the seal: how many bytes it covers, and their hash with that of what the rows are of.
const SEAL: &str = "two-tables-seal";
/// How every Parquet file begins.
const MAGIC: &[u8] = b"PAR1";
/// Rows held at a time (judgement): some megabytes, and as many as engines like to read at once.
const GROUP: usize = 16_384;

/// A table being written.
pub struct TableWriter {
    path: PathBuf,
    file: SerializedFileWriter<Sealed>,
    columns: Vec<Column>,
    rows: usize,
}

/// The cells of one column that wait to be written.
struct Column {
    sort: Sort,
    /// For each row, 1 where it has a value.
    there: Vec<i16>,
    numbers: Vec<i64>,
    words: Vec<ByteArray>,
}

/// A file that is hashed as it is written.
struct Sealed {
    file: Growing,
    hash: Sha256,
    bytes: u64,
}

impl Write for Sealed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.hash.update(bytes.get(..written).unwrap_or_default());
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl TableWriter {
    /// Begins a table with `columns` at `path`.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn begin(path: &Path, columns: &[(String, Sort)]) -> Result<Self, StoreError> {
        let file = Sealed { file: Growing::again(path, MAGIC)?, hash: Sha256::new(), bytes: 0 };
        let path = path.to_owned();
        let schema = schema(columns).map_err(|fault| refused(&path, fault))?;
        // Statistics of pages would be half of a small file.
        let properties = WriterProperties::builder()
            .set_statistics_enabled(EnabledStatistics::Chunk)
            .set_offset_index_disabled(true)
            .build();
        let file = SerializedFileWriter::new(file, Arc::new(schema), Arc::new(properties));
        let file = file.map_err(|fault| refused(&path, fault))?;
        let columns = columns.iter().map(|(_, sort)| Column::new(*sort)).collect();
        Ok(Self { path, file, columns, rows: 0 })
    }

    /// Adds a row: a cell for each column.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn row(&mut self, cells: Vec<Cell>) -> Result<(), StoreError> {
        for (column, cell) in self.columns.iter_mut().zip(cells) {
            column.put(cell);
        }
        self.rows += 1;
        if self.rows >= GROUP {
            self.write_group().map_err(|fault| refused(&self.path, fault))?;
        }
        Ok(())
    }

    fn write_group(&mut self) -> Result<(), ParquetError> {
        if self.rows == 0 {
            return Ok(());
        }
        let mut group = self.file.next_row_group()?;
        for column in &mut self.columns {
            let Some(mut writer) = group.next_column()? else { break };
            let there = Some(column.there.as_slice());
            match column.sort {
                Sort::Number | Sort::Unsigned => {
                    writer.typed::<Int64Type>().write_batch(&column.numbers, there, None)?;
                }
                Sort::Word => {
                    writer.typed::<ByteArrayType>().write_batch(&column.words, there, None)?;
                }
            }
            writer.close()?;
            *column = Column::new(column.sort);
        }
        group.close()?;
        self.rows = 0;
        Ok(())
    }

    /// Puts the table, whole, at its path; `about` says what its rows are of.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn finish(mut self, about: &str) -> Result<(), StoreError> {
        let path = self.path.clone();
        let done = self.write_group().and_then(|()| {
            self.file.flush()?;
            let sealed = self.file.inner();
            let seal = seal(sealed.bytes, sealed.hash.clone(), about);
            let put = |key: &str, value: String| KeyValue::new(key.to_owned(), value);
            self.file.append_key_value_metadata(put(ABOUT, about.to_owned()));
            self.file.append_key_value_metadata(put(SEAL, seal));
            self.file.into_inner()
        });
        done.map_err(|fault| refused(&path, fault))?.file.finish()
    }
}

impl Column {
    fn new(sort: Sort) -> Self {
        Self { sort, there: Vec::new(), numbers: Vec::new(), words: Vec::new() }
    }

    fn put(&mut self, cell: Cell) {
        self.there.push(i16::from(cell != Cell::Empty));
        match cell {
            Cell::Number(number) => self.numbers.push(number),
            Cell::Unsigned(number) => self.numbers.push(number.cast_signed()),
            Cell::Word(word) => self.words.push(ByteArray::from(word.into_bytes())),
            Cell::Empty => {}
        }
    }
}

fn schema(columns: &[(String, Sort)]) -> Result<Type, ParquetError> {
    let column = |(name, sort): &(String, Sort)| {
        let builder = match sort {
            Sort::Number => Type::primitive_type_builder(name, Physical::INT64),
            Sort::Unsigned => Type::primitive_type_builder(name, Physical::INT64)
                .with_converted_type(ConvertedType::UINT_64),
            Sort::Word => Type::primitive_type_builder(name, Physical::BYTE_ARRAY)
                .with_logical_type(Some(LogicalType::String)),
        };
        builder.with_repetition(Repetition::OPTIONAL).build().map(Arc::new)
    };
    let fields: Result<Vec<_>, _> = columns.iter().map(column).collect();
    Type::group_type_builder("row").with_fields(fields?).build()
}

fn seal(bytes: u64, mut hash: Sha256, about: &str) -> String {
    hash.update(about.as_bytes());
    format!("{bytes} {}", hex(&hash.finalize()))
}

/// The digits of a hash.
fn hex(bytes: &[u8]) -> String {
    let mut digits = String::new();
    for byte in bytes {
        // Writing to a text cannot fail.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

/// A text's hash, in digits.
pub fn digest(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

/// What could not be written; what the system said is kept as it is.
fn refused(path: &Path, fault: ParquetError) -> StoreError {
    let source = if let ParquetError::External(fault) = fault {
        fault
            .downcast::<io::Error>()
            .map_or_else(|other| io::Error::other(other.to_string()), |fault| *fault)
    } else {
        io::Error::other(fault.to_string())
    };
    file_error(path, Doing::Writing)(source)
}

/// A table that is whole, to be read row by row.
pub struct TableReader {
    /// What its rows are of.
    pub about: String,
    /// How many rows it has.
    pub rows: u64,
    reader: SerializedFileReader<File>,
}

impl TableReader {
    /// The table at `path`, once its seal holds.
    ///
    /// # Errors
    /// Where it cannot be read, is none, or is not as it was written.
    pub fn open(path: &Path) -> Result<Self, Unreadable> {
        let fault = |source| Unreadable::Store(file_error(path, Doing::Reading)(source));
        let mut file = File::open(path).map_err(fault)?;
        if file.metadata().map_err(fault)?.is_dir() {
            return Err(fault(io::Error::from(io::ErrorKind::IsADirectory)));
        }
        let copy = file.try_clone().map_err(fault)?;
        let reader = quietly(|| SerializedFileReader::new(copy)).ok_or(Unreadable::NotParquet)?;
        let about = reader.metadata().file_metadata();
        let value = |key: &str| {
            let known = about.key_value_metadata()?.iter().find(|one| one.key == key)?;
            known.value.clone()
        };
        let (Some(said), Some(sealed)) = (value(ABOUT), value(SEAL)) else {
            return Err(Unreadable::NotOurs);
        };
        let bytes: Option<u64> = sealed.split(' ').next().and_then(|bytes| bytes.parse().ok());
        let bytes = bytes.ok_or(Unreadable::Damaged)?;
        let mut hash = Hashing(Sha256::new());
        io::Seek::rewind(&mut file).map_err(fault)?;
        io::copy(&mut (&file).take(bytes), &mut hash).map_err(fault)?;
        if seal(bytes, hash.0, &said) != sealed {
            return Err(Unreadable::Damaged);
        }
        let rows = u64::try_from(about.num_rows()).map_err(|_| Unreadable::Damaged)?;
        Ok(Self { about: said, rows, reader })
    }

    /// Tells `tell` every row, in order: each column's name with its cell.
    ///
    /// # Errors
    /// Where a row cannot be read, or `tell` will have no more.
    pub fn each<E: From<Unreadable>>(
        &self,
        mut tell: impl FnMut(Vec<(String, Cell)>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut rows = quietly(|| self.reader.get_row_iter(None)).ok_or(Unreadable::Damaged)?;
        loop {
            let Some(next) = quietly(|| rows.next().transpose()) else {
                return Err(Unreadable::Damaged.into());
            };
            let Some(row) = next else { return Ok(()) };
            tell(cells(row).ok_or(Unreadable::Damaged)?)?;
        }
    }
}

/// The cells of a row; none where it holds what we do not write.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "another's enum: what is no cell of ours is none"
)]
fn cells(row: Row) -> Option<Vec<(String, Cell)>> {
    let cell = |field| match field {
        Field::Null => Some(Cell::Empty),
        Field::Long(number) => Some(Cell::Number(number)),
        Field::ULong(number) => Some(Cell::Unsigned(number)),
        Field::Str(word) => Some(Cell::Word(word)),
        _ => None,
    };
    row.into_columns().into_iter().map(|(name, field)| Some((name, cell(field)?))).collect()
}

/// What `read` finds; none where it fails. The crate gives up on some damaged files in the middle.
fn quietly<T>(read: impl FnOnce() -> Result<T, ParquetError>) -> Option<T> {
    // The hook is the whole program's.
    static ALONE: Mutex<()> = Mutex::new(());
    let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let told = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let found = panic::catch_unwind(AssertUnwindSafe(read));
    panic::set_hook(told);
    drop(alone);
    found.ok()?.ok()
}

/// Hashes what is copied to it.
struct Hashing(Sha256);

impl Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
