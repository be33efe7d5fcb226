//! Every part of the window in every state, on pages of their own: for the tests in `parts`, and for
//! whoever changes a part and wants to see it. There is no button that leads here.

use chrono::NaiveDate;
use egui::Ui;
use minnelijk::domain::ids::{ColleagueId, CustomerId};
use minnelijk::domain::language::Language;
use minnelijk::domain::money::Currency;
use minnelijk::ui::parts::button::{MenuLine, more};
use minnelijk::ui::parts::choice::Segment;
use minnelijk::ui::parts::keys::typed;
use minnelijk::ui::parts::palette::{Found, Group};
use minnelijk::ui::parts::surface::{Side, disc, figure_tile, section, strip};
use minnelijk::ui::parts::table::{Sort, TableAnswer};
use minnelijk::ui::parts::timeline::{Entry, PlanStep, pair, plan};
use minnelijk::ui::parts::{
    Answer, Button, Col, Dialog, Field, PageState, Table, action_bar, amount_field, card, checkbox,
    chip, combo, cut, date_field, drop_zone, empty_state, entry, facts, figure, hairline, icon,
    icon_button, link, notice, page_view, para, pill, progress_bar, progress_steps, radio,
    read_back, runs, say, segments, side_pane, switch, tabs, tri_checkbox, two_lines,
};
use minnelijk::ui::route::Route;
use minnelijk::ui::shell::{
    BooksLine, Company, FrameEvent, FrameModel, FrameState, KeyGroup, NoticeLine, Said, Top, frame,
};
use minnelijk::ui::theme::{Ink, Tone, icon, look, size, space};
use minnelijk::words::Words;

/// Which page of the gallery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// Buttons, choices, fields.
    Asking,
    /// Cards, notices, figures, histories.
    Telling,
    /// A list with its detail, as Today has it.
    List,
    /// Nothing yet.
    Empty,
    /// A sheet of paper.
    Paper,
    /// A dialog.
    Dialog,
}

impl Page {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Asking,
        Self::Telling,
        Self::List,
        Self::Empty,
        Self::Paper,
        Self::Dialog,
    ];
}

/// The gallery and what has been done in it.
pub struct Gallery {
    /// Which page is shown.
    pub page: Page,
    /// The frame around it.
    pub model: FrameModel,
    /// What is open over it.
    pub frame: FrameState,
    /// What the frame was asked.
    pub events: Vec<FrameEvent>,
    /// How often the buttons were clicked.
    pub clicks: usize,
    /// The row that is selected on the page with the list.
    pub row: Option<usize>,
    /// The row that was opened.
    pub opened: Option<usize>,
    /// The column it was sorted by.
    pub sorted: Option<usize>,
    /// What the dialog said.
    pub answer: Option<Answer>,
    /// Why the dialog's main button does not work.
    pub dialog_off: Option<String>,
    /// Its field.
    pub text: String,
    /// A day.
    pub day: String,
    /// The day that was read.
    pub read: Option<NaiveDate>,
    amount: String,
    wrong: String,
    /// What was typed to find an excuse.
    pub query: String,
    ticked: bool,
    chosen: usize,
    switched: bool,
    sheet: PageState,
}

fn words_of(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    let own = |(one, other): &(&str, &str)| ((*one).to_owned(), (*other).to_owned());
    pairs.iter().map(own).collect()
}

impl Gallery {
    /// The gallery at a page.
    pub fn at(page: Page) -> Self {
        Self {
            page,
            model: model(),
            frame: FrameState::default(),
            events: Vec::new(),
            clicks: 0,
            row: Some(5),
            opened: None,
            sorted: None,
            answer: None,
            dialog_off: None,
            text: String::new(),
            day: String::from("wo 28 okt 2026"),
            read: None,
            amount: String::from("403,34"),
            query: String::new(),
            wrong: String::from("12,3456"),
            ticked: true,
            chosen: 1,
            switched: true,
            sheet: PageState::default(),
        }
    }

    /// Draws it, frame and all.
    pub fn ui(&mut self, ui: &mut Ui) {
        let mut frame_state = std::mem::take(&mut self.frame);
        let model = self.model.clone();
        let words = Words::new(Language::Dutch).on(today());
        let route = Route::Today;
        let events = frame(ui, &model, route, &mut frame_state, &words, |ui| {
            self.page(ui, &words);
        });
        self.frame = frame_state;
        for event in &events {
            if let FrameEvent::Find(text) = event {
                self.model.found = found(text);
            }
        }
        self.events.extend(events);
    }

    fn page(&mut self, ui: &mut Ui, words: &Words) {
        match self.page {
            Page::Asking => self.asking(ui, words),
            Page::Telling => self.telling(ui),
            Page::List => self.list(ui),
            Page::Empty => {
                let why =
                    "Alle klanten zijn bij. Morgen om 9:00 staat hier wie er weer aan de beurt is.";
                if empty_state(
                    ui,
                    icon::SPROUT,
                    "Niets te doen vandaag",
                    why,
                    Some("Geld inlezen…"),
                ) {
                    self.clicks += 1;
                }
            }
            Page::Paper => {
                page_view(
                    ui,
                    &mut self.sheet,
                    "Brief, pagina 1",
                    None,
                    egui::vec2(595.0, 842.0),
                );
            }
            Page::Dialog => self.dialog(ui, words),
        }
    }

    fn asking(&mut self, ui: &mut Ui, words: &Words) {
        egui::Frame::new().inner_margin(24).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            self.buttons(ui);
            ui.horizontal(|ui| {
                let routes = [
                    Segment {
                        words: "Bellen",
                        note: "40 min",
                        proposed: true,
                    },
                    Segment {
                        words: "Alleen brieven",
                        note: "10 min",
                        proposed: false,
                    },
                    Segment {
                        words: "Bezoek",
                        ..Segment::default()
                    },
                ];
                if let Some(now) = segments(ui, "Route", &routes, self.chosen.min(2)) {
                    self.chosen = now;
                }
                pill(ui, Tone::Accent, "", "Bellen – stap 2 van 4");
                pill(ui, Tone::Green, icon::CHECK, "IBAN bekend");
                pill(ui, Tone::Amber, "", "3");
                pill(ui, Tone::Red, icon::X, "gebroken");
                pill(ui, Tone::Neutral, icon::CHECK, "naam lijkt");
            });
            ui.horizontal(|ui| {
                for (index, excuse) in ["Net overgemaakt", "Kan het in delen?", "Is ziek"]
                    .iter()
                    .enumerate()
                {
                    if chip(ui, excuse, index == self.chosen).clicked() {
                        self.chosen = index;
                    }
                }
                link(ui, "nog 8");
            });
            tabs(
                ui,
                "Klant",
                &[
                    ("Openstaand", Some(2)),
                    ("Geschiedenis", None),
                    ("Notities", Some(2)),
                ],
                0,
            );
            hairline(ui);
            ui.horizontal(|ui| {
                checkbox(ui, &mut self.ticked, "Hardop herhaald, zij is akkoord");
                tri_checkbox(ui, None, "Laatste herinnering");
                say(ui, look::GROUP, "Laatste herinnering");
                switch(ui, &mut self.switched, "Envelopvenster");
            });
            radio(ui, true, "Kwijtschelden", "zolang zij op tijd betalen");
            radio(ui, false, "Meenemen", "rente € 6,39, kosten € 181,50");
            self.fields(ui, words);
        });
    }

    fn buttons(&mut self, ui: &mut Ui) {
        ui.horizontal(|ui| {
            if Button::primary("Bellen")
                .icon(icon::PHONE)
                .key("Enter")
                .show(ui)
                .clicked()
            {
                self.clicks += 1;
            }
            Button::plain("Brief").icon(icon::MAIL).key("B").show(ui);
            Button::quiet("Niet nu").key("N").show(ui);
            Button::danger("Afboeken € 12,50 van Bakkerij Jansen").show(ui);
            Button::plain("Brieven")
                .off_because(Some("Eerst bijboeken t/m dinsdag 20 oktober"))
                .show(ui);
            icon_button(ui, icon::FUNNEL, "Filteren");
            let lines = [
                MenuLine {
                    icon: icon::PAUSE,
                    words: "Rust geven…",
                    key: "",
                    off: None,
                },
                MenuLine {
                    icon: icon::SCALE,
                    words: "Geschil…",
                    key: "G",
                    off: Some("er loopt al een geschil"),
                },
            ];
            more(ui, "Meer met Bakkerij Jansen", &lines);
        });
        ui.horizontal(|ui| {
            for (glyph, name) in [
                (icon::PHONE_MISSED, "Geen gehoor"),
                (icon::VOICEMAIL, "Voicemail"),
                (icon::PHONE_OFF, "In gesprek"),
            ] {
                Button::plain(name).icon_above(glyph).wide(100.0).show(ui);
            }
            Button::plain("Regeling").chosen(true).wide(100.0).show(ui);
            Button::plain("Geschil").chosen(false).wide(100.0).show(ui);
        });
    }

    fn fields(&mut self, ui: &mut Ui, words: &Words) {
        ui.horizontal_top(|ui| {
            Field::new("Contactpersoon")
                .wide(200.0)
                .hint("naam")
                .show(ui, &mut self.text);
            let amount = Field::amount("Bedrag", "€");
            amount_field(ui, amount, &mut self.amount, Currency::EUR, words);
            let amount = Field::amount("Bedrag 2", "€");
            amount_field(ui, amount, &mut self.wrong, Currency::EUR, words);
            let field = Field::new("Eerste betaling")
                .wide(200.0)
                .note("over 7 dagen");
            let day = date_field(ui, field, &mut self.day, words, today());
            self.read = day.day;
        });
        ui.horizontal(|ui| {
            let excuse = egui::Id::unique("excuse");
            if typed(ui, '/') {
                ui.memory_mut(|memory| memory.request_focus(excuse));
            }
            Field::search("Wat zegt de klant?")
                .id(excuse)
                .hint("typ een paar letters: deel, ziek, fiat…")
                .key("/")
                .wide(380.0)
                .show(ui, &mut self.query);
            let people = ["P. de Wit".to_owned(), "L. Smit".to_owned()];
            combo(ui, "Gesproken met", &people, Some(0), "kies…", 150.0);
            combo(ui, "Oorzaak", &people, None, "kies een oorzaak", 150.0);
        });
        let mut note = String::from("Belt zelf terug na de vakantie.");
        Field::new("Notitie")
            .rows(3)
            .wide(420.0)
            .show(ui, &mut note);
    }

    fn telling(&mut self, ui: &mut Ui) {
        side_pane(ui, "detail", Side::Right, 368.0, detail);
        action_bar(
            ui,
            |ui| {
                say(ui, look::LEAD, "12 brieven");
                say(ui, look::BODY_QUIET, "38 vellen dubbelzijdig");
            },
            |ui| {
                Button::primary("Afdrukken")
                    .icon(icon::PRINTER)
                    .key("Ctrl P")
                    .tall(size::BUTTON)
                    .show(ui);
                Button::plain("Opslaan als PDF")
                    .icon(icon::FILE_DOWN)
                    .tall(size::BUTTON)
                    .show(ui);
            },
        );
        strip(ui, 38.0, Tone::Neutral, |ui| {
            icon(ui, icon::LANDMARK, 16.0, Ink::Quiet);
            say(ui, look::SECTION, "ING ··01");
            say(ui, look::BODY_QUIET, "bij t/m dinsdag 20 oktober");
            icon(ui, icon::CHECK, 14.0, Ink::Green);
        });
        egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            egui::Frame::new().inner_margin(24).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            notice(ui, Tone::Green, "14 ontvangsten gekoppeld", "", Some("Ongedaan maken"), None);
            notice(ui, Tone::Red, "Niet verwerkt: het bestand is beveiligd met een wachtwoord", "Sla het zonder wachtwoord op en sleep het opnieuw.", None, Some("Melding wegleggen"));
            notice(ui, Tone::Amber, "Saldo sluit op vr 16 okt € 12,50 niet aan", "", None, None);
            ui.columns(4, |columns| {
                figure(&mut columns[0], "Openstaand", "€ 1.694,00", Tone::Neutral, "2 facturen");
                figure(&mut columns[1], "Te laat", "€ 1.210,00", Tone::Red, "1 factuur, 19 dagen");
                figure_tile(&mut columns[2], "Betaalt gewoonlijk", "dag 44", Tone::Neutral, "8 facturen, 40–46");
                figure_tile(&mut columns[3], "Toezeggingen", "3 van 4", Tone::Neutral, "nagekomen");
            });
            ui.horizontal(|ui| {
                progress_steps(ui, "3 van 12", 2, 12);
                progress_steps(ui, "30 van 100", 30, 100);
            });
            progress_bar(ui, "Inlezen…", 0.4, Some("Stoppen"));
            drop_zone(ui, 44.0, |ui| {
                icon(ui, icon::UPLOAD, 16.0, Ink::Accent);
                say(ui, look::NAME, "14 bestanden gelezen");
                say(ui, look::BODY_QUIET, "Sleep er meer bij, of");
                link(ui, "kies bestanden");
            });
            runs(ui, &[(look::ANSWER, "Ja, dat kan. Het gaat om "), (look::ANSWER.weight(minnelijk::ui::theme::Weight::Semibold), "€ 1.210,00"), (look::ANSWER, " van factuur 2026-0187. In ten hoogste vier keer, de eerste uiterlijk woensdag 28 oktober.")]);
            para(ui, look::SAY_NOW, "Dag mevrouw De Wit, hoe was het zeilen? Ik bel over onze factuur 2026-0187 voor de koelcel.");
            });
        });
    }

    fn list(&mut self, ui: &mut Ui) {
        side_pane(ui, "detail", Side::Right, 368.0, detail);
        let answer = self.rows(ui);
        self.row = answer.select.or(self.row);
        self.opened = answer.open.or(self.opened);
        self.sorted = answer.sort.or(self.sorted);
    }

    fn rows(&mut self, ui: &mut Ui) -> TableAnswer {
        let columns = [
            Col::share("Klant en reden", 1.0),
            Col::exact("Open", 74.0).right().drop_below(560.0),
            Col::exact("Te laat", 74.0).right().sort(Some(Sort::Down)),
            Col::exact("Dagen", 42.0).right().sort(None),
            Col::exact("Volgende stap", 128.0).space(10.0),
        ];
        let head = |row: usize| row.is_multiple_of(40);
        let name = |row: usize| format!("Klant {row}");
        let height = |row: usize| if head(row) { size::GROUP } else { size::ROW };
        let can = |row: usize| !head(row);
        Table::new("Werklijst", 500, &name)
            .columns(&columns)
            .heights(&height)
            .selectable(&can)
            .selected(self.row)
            .show(ui, |row| {
                if head(row.index) {
                    row.group(
                        Ink::Red,
                        "Eerst dit",
                        3,
                        "afspraken gaan voor",
                        row.index == 40,
                    );
                    return;
                }
                let why = "toezegging van € 640 niet ontvangen – gisteren";
                let name = format!("Schildersbedrijf Kok & Zn {}", row.index);
                row.two(0, (look::NAME, &name), (look::SMALL.ink(Ink::Red), why));
                row.text(1, look::BODY, "1.890,00");
                row.text(2, look::TOTAL, "1.890,00");
                row.text(3, look::BODY.ink(Ink::Red), "41");
                row.icon_text(
                    4,
                    icon::PHONE,
                    Ink::Accent,
                    look::BODY_MEDIUM,
                    "Bellen, 2e keer",
                );
            })
    }

    fn dialog(&mut self, ui: &mut Ui, words: &Words) {
        Button::plain("Achter het venster").show(ui);
        if self.answer.is_some_and(|answer| answer != Answer::Stay) {
            return;
        }
        let off = self.dialog_off.clone();
        let text = &mut self.text;
        let dialog = Dialog::new("gallery", "Nieuwe regeling")
            .about("Bakkerij Jansen BV · 2026-0187 · P. de Wit")
            .main(Button::primary("Vastleggen"), off.as_deref())
            .wide(560.0);
        let answer = dialog.show(ui.ctx(), words, |ui| {
            Field::new("Wie gaat over de betaling?").first().show(ui, text);
            let said = [(look::BODY.line(19.0), "„Mevrouw De Wit, ik herhaal het even: u betaalt twaalfhonderdtien euro in drie keer. Klopt dat?”")];
            read_back(ui, "Lees terug", &said, |ui| {
                checkbox(ui, &mut true, "Herhaald en beaamd");
            });
        });
        self.answer = Some(answer);
    }
}

fn detail(ui: &mut Ui) {
    section(ui, "Bakkerij Jansen BV", |ui| link(ui, "Kaart"));
    cut(ui, look::SMALL, "P. de Wit, crediteuren · 030 – 555 01 87");
    card(ui, true, |ui| {
        ui.horizontal(|ui| {
            disc(ui, icon::PHONE, Tone::Accent, 28.0);
            minnelijk::ui::parts::lines(
                ui,
                (look::NAME, "Bellen – stap 2 van 4"),
                (look::SMALL, "vraag naar P. de Wit, bereikbaar 9–11 uur"),
            );
        });
        para(
            ui,
            look::BODY,
            "Brief 1 van 9 oktober gaf tijd t/m 16 oktober. Geen reactie: dan niet nog eens schrijven.",
        );
        ui.horizontal(|ui| {
            Button::primary("Bel nu")
                .icon(icon::PHONE)
                .key("Enter")
                .show(ui);
            Button::plain("Schrijf").key("B").show(ui);
        });
    });
    let step = |tone, name, day| PlanStep { tone, name, day };
    plan(
        ui,
        &[
            step(Tone::Green, "Brief 1", "9 okt"),
            step(Tone::Accent, "Bellen", "vandaag"),
            step(Tone::Neutral, "Brief 2", "laatste"),
        ],
    );
    pair(
        ui,
        (look::SECTION, "Openstaand"),
        (look::TOTAL, "€ 1.694,00"),
    );
    hairline(ui);
    two_lines(
        ui,
        ((look::TOTAL, "2026-0187"), (look::BODY, "1.210,00")),
        (
            (look::SMALL, "van 2 sep, vervallen 2 okt · brief 1"),
            (look::SMALL.ink(Ink::Red), "19 dagen te laat"),
        ),
    );
    hairline(ui);
    section(ui, "Geschiedenis", |ui| link(ui, "alles"));
    ui.spacing_mut().item_spacing.y = 0.0;
    for (glyph, title, last) in [
        (icon::CLOCK, "Termijn van brief 1 verlopen", false),
        (icon::MAIL, "Brief 1 met kopie factuur", false),
        (icon::FILE_TEXT, "Factuur 2026-0187", true),
    ] {
        entry(
            ui,
            Entry {
                icon: glyph,
                tone: Tone::Neutral,
                title,
                note: "niets ontvangen t/m dinsdag 20 oktober",
                day: "vr 16 okt",
                last,
            },
        );
    }
    facts(
        ui,
        66.0,
        &[
            ("Laatst", "brief 1 met kopie, vr 9 okt"),
            ("Betaalt", "gewoonlijk op dag 44, nu dag 49"),
        ],
    );
}

/// The day of the pictures.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 21).expect("a day")
}

fn model() -> FrameModel {
    FrameModel {
        company: Company {
            name: "Van Dalen".to_owned(),
            more: "Installatietechniek B.V.".to_owned(),
            initials: "VD".to_owned(),
        },
        counts: [Some(8), Some(2), Some(5), Some(2), None],
        top: Top {
            back: None,
            title: "Vandaag".to_owned(),
            sentence: "woensdag 21 oktober · 8 klanten, € 11.080,70 te laat".to_owned(),
        },
        colleagues: vec![
            (ColleagueId(1), "Karin".to_owned()),
            (ColleagueId(2), "Rik".to_owned()),
        ],
        working_as: Some(ColleagueId(1)),
        keys: words_of(&[
            ("↑ ↓", "kiezen"),
            ("Enter", "bellen"),
            ("B", "brief"),
            ("N", "niet nu"),
            ("G", "geschil"),
            ("O", "alles in orde"),
            ("R", "route"),
        ]),
        all_keys: vec![
            KeyGroup {
                head: "Overal".to_owned(),
                keys: words_of(&[
                    ("Ctrl K", "zoeken"),
                    ("Ctrl Z", "ongedaan maken"),
                    ("?", "alle toetsen"),
                ]),
            },
            KeyGroup {
                head: "Vandaag".to_owned(),
                keys: words_of(&[
                    ("↑ ↓", "kiezen"),
                    ("Enter", "bellen"),
                    ("Home End", "eerste, laatste"),
                ]),
            },
        ],
        said: Some(Said {
            text: "Kopie gemaakt 08:41".to_owned(),
            undo: true,
        }),
        notices: Vec::new(),
        books: Some(BooksLine {
            tone: Tone::Green,
            text: "Boeken bij t/m di 20 okt".to_owned(),
            note: "Rabobank en ING".to_owned(),
        }),
        found: Vec::new(),
        offers: Vec::new(),
    }
}

/// A refusal that stays until it is read.
pub fn refusal() -> NoticeLine {
    NoticeLine {
        tone: Tone::Red,
        what: "De brieven zijn niet klaargezet".to_owned(),
        why: "Er wordt nog ingelezen. Wacht tot dat klaar is, of stop het.".to_owned(),
    }
}

fn found(text: &str) -> Vec<Group> {
    if !"bakkerij jansen".contains(text) {
        return Vec::new();
    }
    let found = |title: &str, note: &str| Found {
        icon: icon::USERS,
        title: title.to_owned(),
        note: note.to_owned(),
        other: Some("gesprek openen".to_owned()),
        key: String::new(),
    };
    vec![
        Group {
            head: "Klanten".to_owned(),
            answers: vec![
                found("Bakkerij Jansen BV", "Utrecht · € 1.210,00 te laat"),
                found("Jansen & Zonen Transport", "Woerden · niets te laat"),
            ],
        },
        Group {
            head: "Doen".to_owned(),
            answers: vec![Found {
                icon: icon::UPLOAD,
                title: "Bestanden inlezen…".to_owned(),
                key: "Ctrl V".to_owned(),
                ..Found::default()
            }],
        },
    ]
}

/// The call that the list leads to.
pub fn call() -> Route {
    Route::Call(CustomerId(1), Currency::EUR)
}
