//! The house rules for texts: both languages say the same things, every sentence that the program
//! asks for exists, none is left over, and every file with texts can be read.

use fluent_syntax::ast;
use minnelijk::domain::language::Language;
use minnelijk::words;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Values of closed lists (`coded! { pub enum Cause "cause" { Forgotten = "forgotten", … } }`) are said
/// by prefix and code: every key that the lists of one file ask for.
fn keys_of_closed_lists(code: &str) -> Vec<String> {
    let mut keys = Vec::new();
    let mut prefix = None;
    for line in code.lines().map(str::trim) {
        let mut quoted = line.split('"').skip(1).step_by(2);
        if line.starts_with("pub enum") {
            prefix = quoted.next().filter(|_| line.contains('{'));
        } else if line.starts_with('}') {
            prefix = None;
        } else if let (Some(prefix), Some(value)) = (prefix, quoted.next())
            && line.ends_with("\",")
        {
            keys.push(format!("{prefix}-{value}"));
        }
    }
    keys
}

/// Keys made by joining a prefix and a name at run time, each with its reason.
const MADE_AT_RUN_TIME: &[(&str, &str)] = &[(
    "import-unknown-",
    "one for each kind of file that is recognised and cannot be read here",
)];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder with this extension, in order.
fn files_below(folder: &str, extension: &str) -> Vec<PathBuf> {
    fn walk(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, extension, found);
            } else if path.extension().is_some_and(|ext| ext == extension) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), extension, &mut found);
    found.sort();
    found
}

/// Blanks of each key in one text.
fn blanks_by_key(area: &str, text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(text)
        .unwrap_or_else(|(_, errors)| panic!("{area} does not parse: {errors:?}"));
    let mut keys = BTreeMap::new();
    for entry in resource.body {
        if let ast::Entry::Message(message) = entry {
            let mut blanks = BTreeSet::new();
            if let Some(pattern) = &message.value {
                in_pattern(pattern, &mut blanks);
            }
            let twice = keys.insert(message.id.name.to_owned(), blanks);
            assert!(twice.is_none(), "{area} defines {} twice", message.id.name);
        }
    }
    keys
}

fn in_pattern(pattern: &ast::Pattern<&str>, blanks: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            in_expression(expression, blanks);
        }
    }
}

fn in_expression(expression: &ast::Expression<&str>, blanks: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Select { selector, variants } => {
            in_inline(selector, blanks);
            for variant in variants {
                in_pattern(&variant.value, blanks);
            }
        }
        ast::Expression::Inline(inline) => in_inline(inline, blanks),
    }
}

fn in_inline(inline: &ast::InlineExpression<&str>, blanks: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            blanks.insert(id.name.to_owned());
        }
        ast::InlineExpression::Placeable { expression } => in_expression(expression, blanks),
        _ => {}
    }
}

fn all_keys(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    words::files(language)
        .flat_map(|(area, text)| blanks_by_key(area, text))
        .collect()
}

#[test]
fn every_file_with_sentences_is_loaded() {
    let loaded: BTreeSet<String> = words::files(Language::Dutch)
        .map(|(area, _)| area.to_owned())
        .collect();
    for language in Language::ALL {
        let on_disk: BTreeSet<String> =
            files_below(&format!("assets/words/{}", language.code()), "ftl")
                .iter()
                .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
                .collect();
        assert_eq!(
            on_disk, loaded,
            "{language:?}: add the file to src/words/files.rs"
        );
    }
}

#[test]
fn both_languages_have_the_same_keys_and_blanks() {
    for ((area, dutch), (_, english)) in
        words::files(Language::Dutch).zip(words::files(Language::English))
    {
        assert_eq!(
            blanks_by_key(area, dutch),
            blanks_by_key(area, english),
            "{area}"
        );
    }
}

#[test]
fn no_two_files_define_one_key() {
    let mut seen = BTreeMap::new();
    for (area, text) in words::files(Language::Dutch) {
        for key in blanks_by_key(area, text).into_keys() {
            if let Some(other) = seen.insert(key.clone(), area) {
                panic!("{key} stands in {other} and in {area}");
            }
        }
    }
}

#[test]
fn no_sentence_shouts() {
    for language in Language::ALL {
        for (area, text) in words::files(language) {
            assert!(
                !text.contains('!'),
                "an exclamation mark in {area} ({language:?})"
            );
        }
        for folder in ["playbooks", "letters"] {
            for extension in ["toml", "txt", "letter"] {
                for path in files_below(&format!("assets/{folder}/{}", language.code()), extension)
                {
                    let text = fs::read_to_string(&path).unwrap();
                    assert!(
                        !text.contains('!'),
                        "an exclamation mark in {}",
                        path.display()
                    );
                }
            }
        }
    }
}

/// A Rust text without its unit tests and comment lines.
fn code(path: &Path) -> String {
    let source = fs::read_to_string(path).unwrap();
    let before_tests = source
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default();
    before_tests
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| [line, "\n"])
        .collect()
}

/// The first literal behind each `call(` in a text, white space between them allowed.
fn literals_behind<'a>(source: &'a str, call: &str) -> Vec<&'a str> {
    source
        .match_indices(call)
        .filter_map(|(at, _)| {
            let rest = source[at + call.len()..].trim_start().strip_prefix('"')?;
            Some(&rest[..rest.find('"')?])
        })
        .collect()
}

#[test]
fn every_sentence_asked_for_exists() {
    let keys = all_keys(Language::Dutch);
    let mut missing = Vec::new();
    for path in files_below("src", "rs") {
        let code = code(&path);
        for key in keys_of_closed_lists(&code) {
            if !keys.contains_key(&key) {
                missing.push(format!(
                    "{}: {key}",
                    path.strip_prefix(root()).unwrap().display()
                ));
            }
        }
        for call in [".t(", " msg(", "(msg(", "Message::new("] {
            for key in literals_behind(&code, call) {
                if !keys.contains_key(key) {
                    missing.push(format!(
                        "{}: {key}",
                        path.strip_prefix(root()).unwrap().display()
                    ));
                }
            }
        }
    }
    assert!(missing.is_empty(), "no words for\n{}", missing.join("\n"));
}

#[test]
fn every_sentence_is_used() {
    let code: String = files_below("src", "rs")
        .iter()
        .map(|path| code(path))
        .collect();
    let data: String = files_below("assets", "toml")
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let listed: BTreeSet<String> = keys_of_closed_lists(&code).into_iter().collect();
    let used = |key: &str| {
        let quoted = format!("\"{key}\"");
        code.contains(&quoted) || data.contains(&quoted) || listed.contains(key)
    };
    let left: Vec<String> = all_keys(Language::Dutch)
        .into_keys()
        .filter(|key| !used(key))
        .filter(|key| {
            !MADE_AT_RUN_TIME
                .iter()
                .any(|(prefix, _)| key.starts_with(prefix))
        })
        .collect();
    assert!(left.is_empty(), "nothing says\n{}", left.join("\n"));
}

#[test]
fn every_table_of_texts_can_be_read() {
    for path in files_below("assets", "toml") {
        let text = fs::read_to_string(&path).unwrap();
        let read = text.parse::<toml::Table>();
        assert!(read.is_ok(), "{}: {}", path.display(), read.unwrap_err());
    }
}
