//! The house rules, kept by reading the source: who may know whom, where a clock is read, where SQL
//! stands, that every statement prepares against the schema, and that a newcomer finds a map.
//!
//! The compiler and clippy keep the rest (see `[lints]` in `Cargo.toml`).

use rusqlite::Connection;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A part of the house, the parts it may use, and the crates it may use besides `std`, `chrono` and
/// `thiserror`.
struct Part {
    name: &'static str,
    knows: &'static [&'static str],
    crates: &'static [&'static str],
}

const PARTS: &[Part] = &[
    Part {
        name: "domain",
        knows: &[],
        crates: &["rust_decimal"],
    },
    Part {
        name: "store",
        knows: &["domain"],
        crates: &["rusqlite", "sha2", "serde_json"],
    },
    Part {
        name: "pdf",
        knows: &["domain"],
        crates: &["lopdf", "hayro", "image", "tiff", "flate2", "sha2"],
    },
    Part {
        name: "import",
        knows: &["domain", "pdf"],
        crates: &[
            "quick_xml",
            "memchr",
            "csv",
            "encoding_rs",
            "flate2",
            "base64",
            "sha2",
            "rust_decimal",
        ],
    },
    Part {
        name: "words",
        knows: &["domain"],
        crates: &["fluent_bundle", "unic_langid", "rust_decimal"],
    },
    Part {
        name: "documents",
        knows: &["domain", "pdf", "words"],
        crates: &[
            "printpdf",
            "lopdf",
            "harfrust",
            "subsetter",
            "qrcode",
            "hypher",
            "sha2",
            "rust_decimal",
        ],
    },
    Part {
        name: "app",
        knows: &["domain", "store", "import", "words", "documents"],
        crates: &[
            "directories",
            "fs4",
            "tracing",
            "tracing_subscriber",
            "serde",
            "serde_json",
            "toml",
            "sha2",
            "rust_decimal",
            "unicode_normalization",
        ],
    },
    Part {
        name: "cli",
        knows: &["app", "domain", "words"],
        crates: &["clap", "serde", "serde_json", "toml", "tracing"],
    },
    Part {
        name: "ui",
        knows: &["app", "domain", "words"],
        crates: &["egui", "egui_extras", "tracing", "opener", "rfd"],
    },
];

#[test]
fn each_part_uses_only_what_it_may_know() {
    let mut broken = Vec::new();
    for source in sources() {
        let Some(part) = PARTS.iter().find(|part| source.is_in(part.name)) else {
            continue;
        };
        for (at, line) in source.lines() {
            for known in paths_after(line, "crate::") {
                let other = PARTS.iter().any(|other| other.name == known);
                if other && known != part.name && !part.knows.contains(&known.as_str()) {
                    broken.push(format!("{}:{at} uses {known}", source.path));
                }
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn each_part_uses_only_its_own_outside_crates() {
    let outside: BTreeSet<String> = dependencies()
        .into_iter()
        .map(|name| name.replace('-', "_"))
        .filter(|name| !matches!(name.as_str(), "chrono" | "thiserror"))
        .collect();
    let mut broken = Vec::new();
    for source in sources() {
        let Some(part) = PARTS.iter().find(|part| source.is_in(part.name)) else {
            continue;
        };
        for (at, line) in source.lines() {
            for name in crates_named(line) {
                if outside.contains(&name) && !part.crates.contains(&name.as_str()) {
                    broken.push(format!("{}:{at} uses {name}", source.path));
                }
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn the_clock_is_read_in_one_place() {
    let clocks = ["Local::now", "Utc::now", "SystemTime::now"];
    let reads = files_with(|line| clocks.iter().any(|clock| line.contains(clock)));
    assert_eq!(reads, ["src/app/clock.rs"]);
}

#[test]
fn colours_of_the_window_are_made_in_its_theme() {
    let makers = [
        "Color32::from",
        "Color32::WHITE",
        "Color32::BLACK",
        "Color32::RED",
    ];
    let makes = files_with(|line| makers.iter().any(|maker| line.contains(maker)));
    let elsewhere: Vec<_> = makes
        .into_iter()
        .filter(|path| path.starts_with("src/ui/") && !path.starts_with("src/ui/theme/"))
        .collect();
    assert_eq!(elsewhere, Vec::<String>::new());
}

#[test]
fn nothing_opens_a_connection_to_anywhere() {
    let sockets = [
        "std::net",
        "TcpStream",
        "TcpListener",
        "UdpSocket",
        "UnixStream",
    ];
    let opens = files_with(|line| sockets.iter().any(|socket| line.contains(socket)));
    assert_eq!(opens, Vec::<String>::new());
}

#[test]
fn the_readers_open_no_files_and_the_makers_write_none() {
    let doors = ["std::fs", "File::open", "File::create"];
    let opens = files_with(|line| doors.iter().any(|door| line.contains(door)));
    let indoors = [
        "src/domain/",
        "src/pdf/",
        "src/import/",
        "src/words/",
        "src/documents/",
    ];
    let broken: Vec<_> = opens
        .into_iter()
        .filter(|path| indoors.iter().any(|part| path.starts_with(part)))
        .collect();
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn sql_stands_in_the_store_alone() {
    let mut elsewhere = Vec::new();
    for source in sources().iter().filter(|source| !source.is_in("store")) {
        for (at, text) in source.texts() {
            if is_sql(text) {
                elsewhere.push(format!("{}:{at}", source.path));
            }
        }
    }
    assert_eq!(elsewhere, Vec::<String>::new());
}

#[test]
fn every_statement_prepares_against_the_schema() {
    let company = schema();
    let statements = statements();
    let mut broken = Vec::new();
    for (at, sql) in &statements {
        if let Err(error) = company.prepare(sql) {
            broken.push(format!("{at}: {error}\n{sql}"));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    assert!(statements.len() > 60, "only {} found", statements.len());
}

#[test]
fn the_statements_that_matter_use_their_indexes() {
    let company = schema();
    let plan = |sql: &str| -> String {
        let mut statement = company
            .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
            .unwrap();
        let unbound = statement.parameter_count();
        let nulls = std::iter::repeat_n(rusqlite::types::Null, unbound);
        let rows = statement.query_map(rusqlite::params_from_iter(nulls), |row| row.get(3));
        let steps: Vec<String> = rows.unwrap().map(Result::unwrap).collect();
        steps.join("\n")
    };
    let mut owed = 0;
    for (at, sql) in statements() {
        let plan = plan(&sql);
        // What is still owed is asked for every item of a list: a scan in there is a scan per item.
        if sql.contains("used.credit_id = item.id") {
            owed += 1;
            assert!(plan.contains("USING INDEX allocation_item"), "{at}\n{plan}");
            assert!(
                plan.contains("USING INDEX allocation_credit"),
                "{at}\n{plan}"
            );
        }
        if sql.contains("FROM item WHERE kind = :kind AND number = :number") {
            assert!(plan.contains("INDEX item_number"), "{at}\n{plan}");
        }
        if sql.contains("FROM step_done WHERE undone_by IS NULL AND item_id IN") {
            assert!(plan.contains("INDEX step_done_item"), "{at}\n{plan}");
        }
    }
    assert!(owed > 3, "what is owed is asked in {owed} statements");
}

#[test]
fn every_file_opens_with_what_it_is_about() {
    let silent: Vec<_> = all_files(&["src", "tests", "benches"], "rs")
        .into_iter()
        .filter(|(_, text)| !text.starts_with("//!"))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(silent, Vec::<String>::new());
}

#[test]
fn there_is_one_test_binary_and_it_lists_every_file() {
    let manifest = manifest();
    assert!(manifest.contains("autotests = false"));
    assert_eq!(manifest.matches("[[test]]").count(), 1);
    let binary = fs::read_to_string(root().join("tests/spec.rs")).unwrap();
    for entry in fs::read_dir(root().join("tests/spec")).unwrap() {
        let path = entry.unwrap().path();
        let holds_code =
            path.extension().is_some_and(|it| it == "rs") || path.join("mod.rs").exists();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let listed = binary.contains(&format!("mod {name};"));
        assert!(!holds_code || listed, "tests/spec.rs does not list {name}");
    }
}

#[test]
fn every_dependency_says_why_it_is_there() {
    let manifest = manifest();
    let lines: Vec<&str> = manifest.lines().collect();
    let mut unexplained = Vec::new();
    let mut section = "";
    for (at, line) in lines.iter().enumerate() {
        if line.starts_with('[') {
            section = line;
        } else if section.ends_with("dependencies]")
            && line.contains('=')
            && !line.starts_with('#')
            && !lines[at - 1].starts_with('#')
        {
            unexplained.push(*line);
        }
    }
    assert_eq!(unexplained, Vec::<&str>::new());
}

#[test]
fn no_file_knows_the_computer_it_was_written_on() {
    let homes = ["/home", "/Users", "/root", "/work"].map(|home| format!("{home}/"));
    let mut broken = Vec::new();
    for (path, text) in all_files(
        &["src", "tests", "benches", "assets", "packaging", ".ci"],
        "",
    ) {
        for (at, line) in text.lines().enumerate() {
            if homes.iter().any(|home| line.contains(home.as_str())) {
                broken.push(format!("{path}:{}", at + 1));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

// ---- Reading the source

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn manifest() -> String {
    fs::read_to_string(root().join("Cargo.toml")).unwrap()
}

/// Every text file under folders, with its path from the top; an empty ending takes them all.
fn all_files(folders: &[&str], ending: &str) -> Vec<(String, String)> {
    let mut waiting: Vec<PathBuf> = folders.iter().map(|folder| root().join(folder)).collect();
    let mut found = Vec::new();
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else if ending.is_empty() || path.extension().is_some_and(|it| it == ending) {
                let from_top = path.strip_prefix(root()).unwrap().to_string_lossy();
                // What is not UTF-8 is a font, a picture or a file of the museum.
                if let Ok(text) = fs::read_to_string(&path) {
                    found.push((from_top.replace('\\', "/"), text));
                }
            }
        }
    }
    found.sort();
    found
}

/// A file of the program: its code line by line without comments, texts and tests; and its texts.
struct Source {
    path: String,
    code: Vec<String>,
    texts: Vec<(usize, String)>,
    tests: BTreeSet<usize>,
}

impl Source {
    fn is_in(&self, part: &str) -> bool {
        self.path.starts_with(&format!("src/{part}/")) || self.path == format!("src/{part}.rs")
    }

    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let numbered = self.code.iter().enumerate();
        numbered
            .map(|(at, line)| (at + 1, line.as_str()))
            .filter(|(at, _)| !self.tests.contains(at))
    }

    fn texts(&self) -> impl Iterator<Item = (usize, &str)> {
        let texts = self.texts.iter().map(|(at, text)| (*at, text.as_str()));
        texts.filter(|(at, _)| !self.tests.contains(at))
    }
}

fn sources() -> Vec<Source> {
    let files = all_files(&["src"], "rs").into_iter();
    files
        .filter(|(path, _)| !path.ends_with("/tests.rs") && !path.contains("/tests/"))
        .map(|(path, text)| source(path, &text))
        .collect()
}

/// Files of the program in which some line of code is so.
fn files_with(is_so: impl Fn(&str) -> bool) -> Vec<String> {
    let sources = sources().into_iter();
    sources
        .filter(|source| source.lines().any(|(_, line)| is_so(line)))
        .map(|source| source.path)
        .collect()
}

fn source(path: String, text: &str) -> Source {
    let mut code = vec![String::new()];
    let mut texts = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let raw = raw_text(rest);
        if rest.starts_with("//") {
            rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
        } else if let Some((inside, after)) = raw.or_else(|| quoted_text(rest)) {
            texts.push((code.len(), inside.to_owned()));
            code.extend(inside.matches('\n').map(|_| String::new()));
            rest = after;
        } else if let Some(letter) = quoted_letter(rest) {
            rest = &rest[letter..];
        } else {
            if first == '\n' {
                code.push(String::new());
            } else if let Some(line) = code.last_mut() {
                line.push(first);
            }
            rest = &rest[first.len_utf8()..];
        }
    }
    let tests = tests_in(&code);
    Source {
        path,
        code,
        texts,
        tests,
    }
}

/// `r#"…"#`: what is inside, and what follows.
fn raw_text(rest: &str) -> Option<(&str, &str)> {
    let after = rest.strip_prefix('r')?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    let inside = after[hashes..].strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    let end = inside.find(&close)?;
    Some((&inside[..end], &inside[end + close.len()..]))
}

/// `"…"`: what is inside, as it is written, and what follows.
fn quoted_text(rest: &str) -> Option<(&str, &str)> {
    let inside = rest.strip_prefix('"')?;
    let mut escaped = false;
    for (at, letter) in inside.char_indices() {
        match letter {
            '"' if !escaped => return Some((&inside[..at], &inside[at + 1..])),
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    None
}

/// `'x'` or `'\n'`, and not a lifetime: how long it is.
fn quoted_letter(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    if inside.starts_with('\\') {
        return inside[2..].find('\'').map(|end| end + 4);
    }
    let letter = inside.chars().next()?;
    inside[letter.len_utf8()..]
        .starts_with('\'')
        .then_some(letter.len_utf8() + 2)
}

/// Lines that are only there for tests: what `#[cfg(test)]` stands before.
fn tests_in(code: &[String]) -> BTreeSet<usize> {
    let mut tests = BTreeSet::new();
    let mut at = 0;
    while at < code.len() {
        if !code[at].trim_start().starts_with("#[cfg(test)]") {
            at += 1;
            continue;
        }
        let mut deep = 0_i32;
        loop {
            tests.insert(at + 1);
            let opens = code[at].matches('{').count();
            let closes = code[at].matches('}').count();
            deep += i32::try_from(opens).unwrap() - i32::try_from(closes).unwrap();
            let closed = opens + closes > 0 || code[at].trim_end().ends_with(';');
            let ends = deep == 0 && closed;
            at += 1;
            if ends || at == code.len() {
                break;
            }
        }
    }
    tests
}

/// What follows a prefix: `store` for `use crate::store::Read`, each for `crate::{app, domain}`.
fn paths_after(line: &str, prefix: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in line.match_indices(prefix) {
        let after = &line[at + prefix.len()..];
        if let Some(several) = after.strip_prefix('{') {
            let several = several.split('}').next().unwrap_or_default();
            names.extend(several.split(',').map(|one| name_at(one.trim())));
        } else {
            names.push(name_at(after));
        }
    }
    names
}

fn name_at(text: &str) -> String {
    text.chars().take_while(|it| is_of_name(*it)).collect()
}

const fn is_of_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_'
}

/// Names that stand at the beginning of a path: `rusqlite` in `rusqlite::Connection`.
fn crates_named(line: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in line.match_indices("::") {
        let before = &line[..at];
        let name_from = before.rfind(|it| !is_of_name(it)).map_or(0, |at| at + 1);
        if !before[..name_from].ends_with(':') {
            names.push(before[name_from..].to_owned());
        }
    }
    names
}

/// Names of the packages that the program itself is built from.
fn dependencies() -> Vec<String> {
    let manifest = manifest();
    let mut names = Vec::new();
    let mut within = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            within = line == "[dependencies]";
        } else if let Some((name, _)) = line
            .split_once('=')
            .filter(|_| within && !line.starts_with('#'))
        {
            names.push(name.trim().to_owned());
        }
    }
    names
}

// ---- The statements of the store

const VERBS: [&str; 6] = [
    "SELECT ",
    "INSERT ",
    "UPDATE ",
    "DELETE FROM ",
    "WITH ",
    "REPLACE ",
];

fn is_sql(text: &str) -> bool {
    let verb = VERBS
        .iter()
        .find(|verb| text.trim_start().starts_with(**verb));
    let words = [" FROM ", " INTO ", " SET ", " VALUES "];
    verb.is_some() && words.iter().any(|word| text.contains(word))
}

/// An empty company, by the migrations as they stand.
fn schema() -> Connection {
    let company = Connection::open_in_memory().unwrap();
    for (_, migration) in all_files(&["src/store/schema"], "sql") {
        company.execute_batch(&migration).unwrap();
    }
    company
}

/// Every statement in the source of the store, as SQLite gets it: where it stands, and its text.
fn statements() -> Vec<(String, String)> {
    let company = schema();
    let mut tables = company
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .unwrap();
    let tables: Vec<String> = tables
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut statements = Vec::new();
    for source in sources().iter().filter(|source| source.is_in("store")) {
        let named = named_texts(source);
        for (at, text) in source.texts().filter(|(_, text)| is_sql(text)) {
            let sql = filled(&one_line(text), &named);
            // One statement for several tables: one of them is enough to see that it is sound.
            let fits = |table: &&String| company.prepare(&sql.replace("{table}", table)).is_ok();
            let table = tables.iter().find(fits).map_or("{table}", String::as_str);
            statements.push((
                format!("{}:{at}", source.path),
                worked_out(&sql.replace("{table}", table)),
            ));
        }
    }
    statements
}

/// Texts of a file that have a name: `const COLUMNS: &str = "…"`, `let of_import = "…"`; and what is owed,
/// where it is given a name.
fn named_texts(source: &Source) -> Vec<(String, String)> {
    let mut named = Vec::new();
    for (at, line) in source.lines() {
        let line = line.trim_start();
        let after = line
            .strip_prefix("const ")
            .or_else(|| line.strip_prefix("let "));
        let after = after.or_else(|| line.contains("= open_minor(").then_some(line));
        let Some((name, value)) = after.and_then(|after| after.split_once('=')) else {
            continue;
        };
        // `let mut rows = …`, `let (one, other) = …`: nothing that a statement is filled with.
        if !name
            .trim_end()
            .trim_end_matches(": &str")
            .chars()
            .all(is_of_name)
        {
            continue;
        }
        let value = value.trim();
        if value.contains("open_minor(") {
            named.push((name_at(name), open_item()));
        } else if (value.is_empty() || value == ";")
            && let Some((_, text)) = source.texts().find(|(from, _)| *from >= at)
        {
            named.push((name_at(name), one_line(text)));
        }
    }
    named
}

/// What is still owed on an item.
fn open_item() -> String {
    let fragment = fs::read_to_string(root().join("src/store/read/open_item.sql")).unwrap();
    let lines = fragment.lines().filter(|line| !line.starts_with("--"));
    lines
        .collect::<Vec<_>>()
        .join(" ")
        .replace("{as_of}", ":as_of")
}

/// A text as the compiler reads it: a backslash at the end of a line joins it to the next.
fn one_line(text: &str) -> String {
    let mut lines = text.split("\\\n");
    let first = lines.next().unwrap_or_default().to_owned();
    let joined = lines.fold(first, |so_far, line| so_far + line.trim_start());
    joined.replace("\\\\", "\\").replace("\\\"", "\"")
}

/// What a function works out of its arguments (`{in_time}`) is a value like any other: the statement round it is
/// looked at.
fn worked_out(sql: &str) -> String {
    let mut out = String::new();
    let mut rest = sql;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        match after.split_once('}') {
            Some((name, behind)) if !name.is_empty() && name.chars().all(is_of_name) => {
                out.push_str("NULL");
                rest = behind;
            }
            _ => {
                out.push('{');
                rest = after;
            }
        }
    }
    out + rest
}

/// Fills `{COLUMNS}` with the text of that name, and a blank with what is open on an item.
fn filled(sql: &str, named: &[(String, String)]) -> String {
    let named = named.iter().fold(sql.to_owned(), |sql, (name, text)| {
        sql.replace(&format!("{{{name}}}"), text)
    });
    named
        .replace("{}", &open_item())
        .replace("{{", "{")
        .replace("}}", "}")
}
