//! Texts with blanks: read, checked and filled.

use super::*;

const KNOWN: Vocabulary = Vocabulary {
    blanks: &["customer", "total", "deadline"],
    required: &["total"],
    conditions: &["copies", "promise_broken"],
    blocks: &["items"],
    head: &["subject"],
    forbidden: &["na dagtekening"],
    no_figures: false,
};

fn blank(name: &str) -> Option<String> {
    match name {
        "customer" => Some("Bakkerij De Kroon".to_owned()),
        "total" => Some("€\u{a0}1.210,00".to_owned()),
        _ => None,
    }
}

fn keys(problems: &[Problem]) -> Vec<(&'static str, String)> {
    problems
        .iter()
        .map(|problem| (problem.what.key, format!("{:?}", problem.place)))
        .collect()
}

fn mistakes(text: &str) -> Vec<(&'static str, usize)> {
    Template::parse(text)
        .expect_err("a mistake")
        .iter()
        .map(|problem| {
            let line = problem.place.as_ref().map_or(0, |place| {
                match place.values.first().map(|(_, value)| value) {
                    Some(crate::domain::message::Value::Count(line)) => {
                        usize::try_from(*line).unwrap()
                    }
                    _ => 0,
                }
            });
            (problem.what.key, line)
        })
        .collect()
}

#[test]
fn a_letter_has_a_head_paragraphs_blanks_conditions_blocks_and_bold() {
    let template = Template::parse(
        "# ours\nsubject = Herinnering voor {customer}\n\nEr staat **{total}** nog\nopen[if copies], zie de kopie[end].\n\n[items]\n\n[if not copies]Vraag gerust een kopie.[end]\n",
    )
    .unwrap();
    assert!(template.check(&KNOWN).is_empty());
    assert_eq!(
        template
            .fill_head("subject", &blank, &|_| Some(true))
            .unwrap()
            .as_deref(),
        Some("Herinnering voor Bakkerij De Kroon")
    );
    let parts = template.fill(&blank, &|_| Some(true)).unwrap();
    assert_eq!(parts.len(), 2, "the last paragraph does not apply");
    let Part::Paragraph(first) = &parts[0] else {
        panic!("a paragraph first")
    };
    assert_eq!(
        first.text(),
        "Er staat €\u{a0}1.210,00 nog open, zie de kopie."
    );
    assert_eq!(
        first.runs[1],
        Run {
            text: "€\u{a0}1.210,00".to_owned(),
            bold: true
        }
    );
    assert_eq!(parts[1], Part::Block("items".to_owned()));
    let text = template.fill_text(&blank, &|_| Some(false)).unwrap();
    assert_eq!(
        text,
        "Er staat €\u{a0}1.210,00 nog open.\n\nVraag gerust een kopie."
    );
}

#[test]
fn every_mistake_is_told_with_its_line() {
    assert_eq!(
        mistakes("a {total\n\nb {Our Name} c"),
        [("template-blank-unclosed", 1), ("template-blank-name", 3)]
    );
    assert_eq!(
        mistakes("a\n[if copies] b\n\nc"),
        [("template-if-unclosed", 2)]
    );
    assert_eq!(mistakes("a [end] b"), [("template-end-stray", 1)]);
    assert_eq!(
        mistakes("a [sic sic] b } c"),
        [("template-mark", 1), ("template-stray", 1)]
    );
    assert_eq!(mistakes("a [if copies"), [("template-mark-unclosed", 1)]);
    assert_eq!(mistakes("a\n**b\n\nc"), [("template-bold-unclosed", 2)]);
    assert_eq!(
        mistakes("a [if copies]**b[end] c** d"),
        [("template-bold-crosses", 1), ("template-bold-unclosed", 1)]
    );
    assert_eq!(mistakes("\n\n# only a remark\n"), [("template-empty", 0)]);
}

#[test]
fn what_is_not_known_is_told_with_what_was_probably_meant() {
    let template = Template::parse(
        "subjekt = x\n\n{totaal} {zzz} [if copie]a[end] [if promise broken]b[end] na\ndagtekening\n\n[item]",
    )
    .unwrap();
    let problems = template.check(&KNOWN);
    let keys: Vec<_> = problems
        .iter()
        .map(|problem| {
            (
                problem.what.key,
                problem.remedy.as_ref().map(|remedy| remedy.key),
            )
        })
        .collect();
    assert_eq!(
        keys,
        [
            ("template-unknown-head", Some("template-did-you-mean")),
            (
                "template-required-head",
                Some("template-required-head-remedy")
            ),
            ("template-unknown-blank", Some("template-did-you-mean")),
            ("template-unknown-blank", Some("template-known")),
            ("template-unknown-condition", Some("template-did-you-mean")),
            ("template-unknown-block", Some("template-did-you-mean")),
            (
                "template-required-blank",
                Some("template-required-blank-remedy")
            ),
            ("template-forbidden", Some("template-forbidden-remedy")),
        ]
    );
    assert_eq!(
        problems[7].place,
        Some(msg("template-line").with("line", 3_usize))
    );
}

#[test]
fn a_hole_is_never_printed() {
    let template = Template::parse("{total}\n\nuiterlijk {deadline}").unwrap();
    let missing = template.fill(&blank, &|_| None).unwrap_err();
    assert_eq!((missing.name.as_str(), missing.line), ("deadline", 3));
    let empty = |_: &str| Some("  ".to_owned());
    assert_eq!(template.fill(&empty, &|_| None).unwrap_err().name, "total");
    let asked = Template::parse("[if copies]a[end]").unwrap();
    assert_eq!(asked.fill(&blank, &|_| None).unwrap_err().name, "copies");
    assert_eq!(keys(&[missing.problem()])[0].0, "template-no-value");
}

#[test]
fn a_sentence_with_an_equals_sign_is_not_a_head() {
    let template = Template::parse("Wij zeggen: 1 = 1.").unwrap();
    let text = template.fill_text(&blank, &|_| None).unwrap();
    assert_eq!(text, "Wij zeggen: 1 = 1.");
}

proptest::proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in "[a-c{}\\[\\]* =\n#éif]{0,60}") {
        if let Ok(template) = Template::parse(&text) {
            let _problems = template.check(&KNOWN);
            let filled = template.fill_text(&|_| Some("x".to_owned()), &|_| Some(true));
            proptest::prop_assert!(filled.is_ok());
        }
    }
}
