//! `simulate --shard` and `--merge`: a study on many machines is the study, and what is wrong with its files is said.

use std::fs;
use std::sync::Arc;

use parquet::data_type::Int64Type;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use two_tables::store::{Cell, TableReader, Unreadable};

use super::place::Place;

type Row = Vec<(String, Cell)>;

fn rows(place: &Place, name: &str) -> Vec<Row> {
    let table = TableReader::open(&place.path(name)).unwrap();
    let mut found = Vec::new();
    let read = table.each(|row| {
        found.push(row);
        Ok::<(), Unreadable>(())
    });
    assert!(read.is_ok());
    assert_eq!(found.len() as u64, table.rows);
    found
}

#[test]
fn shards_laid_end_to_end_are_the_study_and_add_up_to_its_page() {
    for line in [
        "tutorial --games 41 --seed 5",
        "1956 --games 7 --seed 18446744073709551612 --tokyo showman --length lesson",
        "tutorial --games 20 --set sides.tokyo.trust=-10 --set sides.tokyo.trust=30",
        "tutorial --games 23 --perturb 150 --draws 4",
    ] {
        let place = Place::new();
        let page = place.run(&format!("simulate {line} --parquet whole.parquet")).done();
        let document = place.run(&format!("simulate {line} --json --csv whole.csv")).done();
        let whole = rows(&place, "whole.parquet");
        // A row of the spreadsheet for each of the table, with the same seeds.
        let csv = place.read("whole.csv");
        let seeds: Vec<String> = csv
            .lines()
            .skip(1)
            .map(|row| format!("Unsigned({})", row.split(',').next().unwrap()))
            .collect();
        let seed = |row: &Row| format!("{:?}", row[0].1);
        assert_eq!(whole.iter().map(seed).collect::<Vec<_>>(), seeds);
        for split in [2, 5] {
            let mut laid: Vec<Row> = Vec::new();
            let mut names = Vec::new();
            for shard in 1..=split {
                let name = format!("{shard}-{split}.parquet");
                let jobs = shard % 3 + 1;
                let how = format!("--shard {shard}/{split} --parquet {name} --jobs {jobs}");
                let told = place.run(&format!("simulate {line} {how}")).done();
                assert!(told.starts_with(&format!("Shard {shard} of {split}: ")), "{told}");
                laid.extend(rows(&place, &name));
                // In any order.
                names.insert(0, name);
            }
            assert!(laid == whole, "{line}: the rows differ in {split} shards");
            let merge = format!("simulate --merge {}", names.join(" "));
            assert_eq!(place.run(&merge).done(), page);
            assert_eq!(place.run(&format!("{merge} --json")).done(), document);
        }
        assert_eq!(place.run("simulate --merge whole.parquet").done(), page);
        let pattern = "simulate --merge ?-5.parquet";
        assert_eq!(place.run(pattern).done(), page);
    }
}

#[test]
fn a_shard_that_is_none_is_refused() {
    let place = Place::new();
    for (shard, parts) in [
        ("0/4", "K/N"),
        ("5/4", "K/N"),
        ("1/0", "K/N"),
        ("-1/4", "K/N"),
        ("3", "K/N"),
        ("1/99999999999999999999", "K/N"),
        ("1/21", "20 games"),
    ] {
        let line = format!("simulate tutorial --games 20 --parquet x.parquet --shard={shard}");
        place.run(&line).fails(2, &[parts]).silent();
    }
    let line = "simulate tutorial --games 20";
    place.run(&format!("{line} --shard 1/2")).fails(2, &["--parquet"]).silent();
    place.run(&format!("{line} --parquet -")).fails(2, &["standard output"]).silent();
    place.run(&format!("{line} --parquet x --shard 1/2 --json")).fails(2, &["--json"]).silent();
    place.run("simulate").fails(2, &["SCENARIO"]).silent();
    place.run("simulate --merge").fails(2, &["--merge"]).silent();
    place.run("simulate tutorial --merge x.parquet").fails(2, &["--merge"]).silent();
    assert!(!place.path("x.parquet").exists());
}

#[test]
fn files_that_do_not_add_up_are_told_apart() {
    let place = Place::new();
    let shard = |name: &str, more: &str| {
        let line = format!("simulate tutorial --games 12 {more} --parquet {name}");
        place.run(&line).done();
    };
    for shard_of in 1..=3 {
        shard(&format!("{shard_of}.parquet"), &format!("--shard {shard_of}/3"));
    }
    shard("seed.parquet", "--seed 2 --shard 3/3");
    shard("set.parquet", "--set sides.tokyo.trust=7 --shard 3/3");
    shard("tokyo.parquet", "--tokyo showman --shard 3/3");
    shard("half.parquet", "--shard 2/2");
    let merge = |files: &str| place.run(&format!("simulate --merge {files}"));
    merge("1.parquet 2.parquet").fails(1, &["3/3", "missing"]).silent();
    merge("2.parquet").fails(1, &["2 are missing", "1/3 and 3/3"]).silent();
    merge("1.parquet 2.parquet 3.parquet 2.parquet").fails(1, &["both shard 2", "once"]).silent();
    merge("1.parquet 2.parquet seed.parquet")
        .fails(1, &["--seed", "\"1\" in one", "\"2\" in the other"])
        .silent();
    merge("1.parquet 2.parquet set.parquet").fails(1, &["--set", "trust=7"]).silent();
    merge("1.parquet 2.parquet tokyo.parquet").fails(1, &["--tokyo", "showman"]).silent();
    merge("1.parquet half.parquet").fails(1, &["one of 3 shards", "one of 2"]).silent();
    merge("nowhere.parquet").fails(3, &["nowhere.parquet"]).silent();
    merge("no*.parquet").fails(3, &["no*.parquet"]).silent();
    merge(".").fails(3, &[]).silent();
    place.write("text.parquet", "seed,outcome\n1,in_force\n");
    merge("text.parquet").fails(1, &["text.parquet", "no Parquet file"]).silent();
    place.write("empty.parquet", "");
    merge("empty.parquet").fails(1, &["no Parquet file"]).silent();

    // Somebody else's.
    let schema = Arc::new(parse_message_type("message row { REQUIRED INT64 seed; }").unwrap());
    let file = fs::File::create(place.path("other.parquet")).unwrap();
    let mut writer = SerializedFileWriter::new(file, schema, Arc::default()).unwrap();
    let mut group = writer.next_row_group().unwrap();
    let mut column = group.next_column().unwrap().unwrap();
    column.typed::<Int64Type>().write_batch(&[1, 2], None, None).unwrap();
    column.close().unwrap();
    group.close().unwrap();
    writer.close().unwrap();
    merge("other.parquet").fails(1, &["another program"]).silent();

    // The same text under the same name, with one number changed.
    place.run("new mine").done();
    let mine = "simulate mine.ron --games 12";
    place.run(&format!("{mine} --shard 1/2 --parquet a.parquet")).done();
    place.edit("mine.ron", "trust: -10", "trust: -11");
    place.run(&format!("{mine} --shard 2/2 --parquet b.parquet")).done();
    merge("a.parquet b.parquet").fails(1, &["the text of the scenario"]).silent();
}

#[test]
fn a_damaged_file_gives_no_figure() {
    let place = Place::new();
    let line = "simulate tutorial --games 6 --parquet whole.parquet";
    let page = place.run(line).done();
    let whole = fs::read(place.path("whole.parquet")).unwrap();
    let step = (whole.len() / 40).max(1);
    for at in (0..whole.len()).step_by(step) {
        let mut damaged = whole.clone();
        damaged[at] ^= 0x15;
        place.write("damaged.parquet", &damaged);
        let ran = place.run("simulate --merge damaged.parquet");
        // A byte that says nothing to us, such as who wrote the file, may be any.
        assert!(ran.status == 1 || ran.out == page, "byte {at}: {} {}", ran.status, ran.err);
        if ran.status == 1 {
            ran.fails(1, &["damaged.parquet"]).silent();
        }
        place.write("short.parquet", &whole[..at]);
        place.run("simulate --merge short.parquet").fails(1, &["short.parquet"]).silent();
    }
}

#[test]
fn an_interrupted_shard_is_not_taken_for_a_whole_one() {
    let place = Place::new();
    let line = "simulate 1956 --games 1000000 --shard 1/2 --parquet part.parquet";
    let ran = place.shell(&format!("timeout -s INT 5 \"$GAME\" {line}; exit $?"));
    assert_ne!(ran.status, 0, "{}", ran.out);
    place.run("simulate --merge part.parquet").fails(1, &["2/2", "missing"]).silent();
    let other = "simulate 1956 --games 1000000 --shard 2/2 --parquet rest.parquet";
    let _ = place.shell(&format!("timeout -s INT 5 \"$GAME\" {other}; exit $?"));
    let both = place.run("simulate --merge part.parquet rest.parquet");
    both.fails(1, &["interrupted", "shard 1/2", "500000"]).silent();
}

#[test]
fn how_games_are_shared_out_is_printed_with_commands_that_are_known() {
    let text = Place::new().run("simulate --spread").done();
    for part in
        ["GNU parallel", "#SBATCH --array", "completionMode: Indexed", "LocalCluster", "duckdb"]
    {
        assert!(text.contains(part), "no {part}");
    }
}
