//! What the window asks about files a script says beforehand: what the columns of a table mean, whether a customer is
//! one whom we know, and what had been done about old items.

use super::cli::{Desk, museum, text};
use serde_json::Value;

fn whats(json: &Value) -> Vec<String> {
    let problems = json["files"][0]["problems"].as_array().unwrap().iter();
    problems
        .map(|one| format!("{} {}", one["what"], one["remedy"]))
        .collect()
}

/// The columns of the museum's list of nobody knows which package.
const COLUMNS: [&str; 8] = [
    "--column",
    "Wie=customer_name",
    "--column",
    "bon=number",
    "--column",
    "Op=due_on",
    "--column",
    "Hoeveel=open",
];

#[test]
fn the_columns_of_a_table_are_pointed_out_and_remembered_by_name() {
    let desk = Desk::new();
    let list = museum("tables/eigen-lijst.csv");
    let refused = desk.ask(&["import", "--json", &list]);
    assert_eq!(refused.status, 1);
    assert!(refused.err.contains("--column"), "{}", refused.err);
    let said = [
        &["import", "--json"],
        &COLUMNS[..],
        &["--keep-columns", "Kasboek", &list],
    ];
    let told = desk.ask(&said.concat()).json();
    let file = &told["files"][0];
    assert_eq!((&file["new"], &file["customers"]), (&2.into(), &2.into()));
    let first = &file["documents"][0];
    assert_eq!(
        [
            &first["number"],
            &first["customer"],
            &first["due_on"],
            &first["payable"]
        ]
        .map(text),
        ["A-17", "Bakkerij Jansen", "2026-10-13", "121.00"]
    );
    // The next one is recognised without a word.
    let again = desk.ask(&["import", "--json", &list]).json();
    assert_eq!(again["files"][0]["known"], 2);
}

#[test]
fn a_head_or_a_meaning_that_is_not_there_is_refused_with_those_that_are() {
    let desk = Desk::new();
    let list = museum("tables/eigen-lijst.csv");
    let with = |columns: &[&str]| {
        let mut args = vec!["import"];
        for column in columns {
            args.extend(["--column", column]);
        }
        args.push(&list);
        let refused = desk.ask(&args);
        assert_eq!(refused.status, 1, "{}", refused.out);
        refused.err
    };
    let head = with(&["Nummer=number"]);
    assert!(
        head.contains("“Nummer”") && head.contains("Wie, Bon, Op, Hoeveel"),
        "{head}"
    );
    let meaning = with(&["Bon=receipt"]);
    assert!(
        meaning.contains("“receipt”") && meaning.contains("due_on"),
        "{meaning}"
    );
    let missing = with(&["Wie=customer_name", "Op=due_on"]);
    assert!(missing.contains("--column HEAD=MEANING"), "{missing}");
    assert_eq!(desk.ask(&["import", "--column", "Bon", &list]).status, 2);
    assert!(!desk.company().exists(), "nothing was made of it");
}

const HEADS: &str = "Factuurnummer;Klant;Factuurdatum;Vervaldatum;Openstaand;Postcode;Plaats\n";

#[test]
fn whether_a_customer_is_one_whom_we_know_is_said_for_all_or_for_one() {
    let list = |desk: &Desk, name: &str, rows: &str| {
        let path = desk.path(name);
        std::fs::write(&path, format!("{HEADS}{rows}")).unwrap();
        path.display().to_string()
    };
    let after = |answers: &[&str]| {
        let desk = Desk::new();
        let ours = "1;Bakkerij Jansen B.V.;31-08-2026;02-10-2026;10,00;3511 AX;Utrecht\n";
        desk.ask(&["import", "--json", &list(&desk, "ours.csv", ours)])
            .json();
        let theirs = "2;Bakkerij Jansen;01-10-2026;15-10-2026;20,00;8011 LK;Zwolle\n";
        let next = list(&desk, "next.csv", theirs);
        let args = [&["import", "--json"], answers, &[next.as_str()]].concat();
        let told = desk.ask(&args).json();
        let file = told["files"][0].clone();
        (
            whats(&told),
            file["doubts"][0]["same"].to_string(),
            file["customers"].clone(),
        )
    };
    let (said, same, customers) = after(&[]);
    assert!(
        said.iter().any(|one| one.contains("--doubtful same")),
        "{said:?}"
    );
    assert_eq!((same.as_str(), customers), ("null", 1.into()));
    let (said, same, customers) = after(&["--doubtful", "same"]);
    assert!(
        !said.iter().any(|one| one.contains("--doubtful")),
        "{said:?}"
    );
    assert_eq!((same.as_str(), customers), ("true", 0.into()));
    let one = ["--doubtful", "same", "--doubtful", "bakkerij jansen=other"];
    let (_, same, customers) = after(&one);
    assert_eq!((same.as_str(), customers), ("false", 1.into()));
}

#[test]
fn what_had_been_done_about_old_items_is_asked_and_answered() {
    let desk = Desk::new();
    let path = desk.path("open.csv");
    let heads = "Factuurnummer;Klant;Factuurdatum;Vervaldatum;Openstaand;Aanmaningen;Datum laatste aanmaning\n";
    let rows = "1;Bakkerij Jansen BV;01-06-2026;15-06-2026;100,00;1;10-07-2026\n\
                2;Bakkerij Jansen BV;01-06-2026;15-06-2026;200,00;;\n\
                3;Garage Smit;01-05-2026;15-05-2026;300,00;;\n\
                4;Drukkerij Vos;01-02-2026;15-02-2026;400,00;;\n";
    std::fs::write(&path, format!("{heads}{rows}")).unwrap();
    let told = desk.ask(&["import", &path.display().to_string()]);
    assert!(told.out.contains("(command opening)"), "{}", told.out);
    let waiting = |answer: &Value| {
        let lines = answer.as_array().unwrap().iter();
        lines.map(|line| text(&line["number"])).collect::<Vec<_>>()
    };
    let all = desk.ask(&["opening", "--json"]).json();
    assert_eq!(waiting(&all).len(), 4);
    let first = all
        .as_array()
        .unwrap()
        .iter()
        .find(|line| line["number"] == "1");
    assert_eq!(first.unwrap()["last_reminder_on"], "2026-07-10");
    // Who does not wait, and what is not understood, is refused.
    let unknown = desk.ask(&["opening", "--answer", "Kapper Bos=fresh"]);
    assert_eq!(unknown.status, 1);
    assert!(unknown.err.contains("“kapper bos”"), "{}", unknown.err);
    assert_eq!(desk.ask(&["opening", "--answer", "soon"]).status, 2);
    let future = desk.ask(&["opening", "--answer", "last:2027-01-01"]);
    assert_eq!(future.status, 1);
    // A list's own word first, the narrower before the wider.
    let listed = desk
        .ask(&["opening", "--json", "--answer", "as-listed"])
        .json();
    assert_eq!(waiting(&listed).len(), 3);
    let answers = [
        "opening",
        "--json",
        "--answer",
        "older-than-200=handed-over",
        "--answer",
        "Garage Smit=left-alone:levering volgt",
        "--answer",
        "last:2026-09-01",
    ];
    assert_eq!(desk.ask(&answers).json(), Value::Array(Vec::new()));
    let history = |name: &str| desk.ask(&["history", "--json", name]).json().to_string();
    assert!(
        history("Drukkerij Vos").contains("anded over"),
        "{}",
        history("Drukkerij Vos")
    );
    assert!(history("Garage Smit").contains("levering volgt"));
    assert_eq!(desk.ask(&["check", "--json"]).json()["ok"], true);
}
