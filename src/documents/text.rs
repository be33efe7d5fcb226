//! Words on paper: shaping (kerning, ligatures), measuring, and paragraphs broken into lines.
//!
//! Lines are chosen for the whole paragraph at once, so that no line is much looser than the next
//! (after Knuth and Plass, "Breaking paragraphs into lines", 1981), with hyphenation of Dutch and
//! English. No-break spaces hold; names, amounts and anything with a capital or a digit are never
//! hyphenated.

use crate::documents::fonts::Face;
use crate::documents::page::{GlyphRun, Rgb};
use crate::domain::language::Language;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// One shape of a font at its place in a run; lengths in em.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// Number in the font; 0 is "this font has no such character".
    pub id: u16,
    /// How far the pen moves.
    pub advance: f32,
    /// Shift of the shape to the right.
    pub dx: f32,
    /// Shift of the shape upwards.
    pub dy: f32,
    /// The characters it stands for; empty for the second glyph of one character.
    pub text: Box<str>,
}

/// How far the pen moves over these glyphs, in em.
#[must_use]
pub(crate) fn advance(glyphs: &[Glyph]) -> f32 {
    glyphs.iter().map(|glyph| glyph.advance).sum()
}

/// Words that were shaped before: letters say the same things again and again.
type Shaped = HashMap<(Face, Box<str>), Arc<[Glyph]>>;
static SHAPED: LazyLock<Mutex<Shaped>> = LazyLock::new(Mutex::default);
/// At most so many words are remembered; then we start again.
const REMEMBERED: usize = 20_000;

/// Shapes text in a face. Tabs and line ends become spaces; invisible characters are left out.
#[must_use]
pub fn shape(face: Face, text: &str) -> Arc<[Glyph]> {
    let text = printable(text);
    let key = (face, Box::from(text.as_str()));
    let mut shaped = SHAPED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = shaped.get(&key) {
        return Arc::clone(known);
    }
    let glyphs: Arc<[Glyph]> = shape_anew(face, &text).into();
    if shaped.len() >= REMEMBERED {
        shaped.clear();
    }
    shaped.insert(key, Arc::clone(&glyphs));
    glyphs
}

/// What can be printed of a text: one line without characters that have no shape of their own.
fn printable(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(' '),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => None,
            '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' => None,
            c if c.is_control() => None,
            c => Some(c),
        })
        .collect()
}

fn shape_anew(face: Face, text: &str) -> Vec<Glyph> {
    let Some(loaded) = face.loaded() else {
        return Vec::new();
    };
    let mut buffer = harfrust::UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    let shaper = loaded.shaper.shaper(&loaded.font).build();
    let shaped = shaper.shape(buffer, harfrust::ShapeOptions::new());
    let (infos, positions) = (shaped.glyph_infos(), shaped.glyph_positions());
    let mut starts: Vec<usize> = infos.iter().map(|info| info.cluster as usize).collect();
    starts.push(text.len());
    starts.sort_unstable();
    starts.dedup();
    let em = |units: i32| units as f32 / loaded.units_per_em;
    let mut glyphs = Vec::with_capacity(infos.len());
    let mut previous = None;
    for (info, position) in infos.iter().zip(positions) {
        let start = info.cluster as usize;
        let end = starts.get(starts.partition_point(|at| *at <= start));
        let stands_for = match previous == Some(start) {
            true => "",
            false => text.get(start..*end.unwrap_or(&text.len())).unwrap_or(""),
        };
        previous = Some(start);
        glyphs.push(Glyph {
            id: u16::try_from(info.glyph_id).unwrap_or(0),
            advance: em(position.x_advance),
            dx: em(position.x_offset),
            dy: em(position.y_offset),
            text: stands_for.into(),
        });
    }
    glyphs
}

/// Width of text in points.
#[must_use]
pub fn measure(face: Face, size: f32, text: &str) -> f32 {
    advance(&shape(face, text)) * size
}

/// The characters for which the letter type has no shape, each once, in the order of the text. A
/// letter with any of them is not printed.
#[must_use]
pub fn missing(text: &str) -> Vec<char> {
    let mut missing = Vec::new();
    for glyph in shape(Face::Regular, text).iter() {
        add_missing(glyph, &mut missing);
    }
    missing
}

/// Adds what this glyph could not show.
pub(crate) fn add_missing(glyph: &Glyph, missing: &mut Vec<char>) {
    if glyph.id == 0 {
        for c in glyph.text.chars() {
            if !missing.contains(&c) {
                missing.push(c);
            }
        }
    }
}

/// A part of a paragraph in one face.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span<'a> {
    /// The face.
    pub face: Face,
    /// The words; `\n` starts a new line.
    pub text: &'a str,
}

impl<'a> Span<'a> {
    /// Words in a face.
    #[must_use]
    pub const fn new(face: Face, text: &'a str) -> Self {
        Self { face, text }
    }
}

/// Where the lines of a paragraph stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// From the left, ragged on the right.
    #[default]
    Left,
    /// Ending on the right.
    Right,
    /// Around the middle.
    Centre,
    /// Filling the width; a line that would become loose stays ragged.
    Justify,
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    /// Size in points.
    pub size: f32,
    /// From baseline to baseline, in points.
    pub leading: f32,
    /// Colour.
    pub colour: Rgb,
    /// Where the lines stand.
    pub align: Align,
    /// The language to hyphenate in; `None` breaks between words only.
    pub hyphenate: Option<Language>,
}

impl Setting {
    /// Left-aligned in the usual ink, leading 1.4 times the size, not hyphenated.
    #[must_use]
    pub const fn new(size: f32) -> Self {
        Self {
            size,
            leading: size * 1.4,
            colour: Rgb::INK,
            align: Align::Left,
            hyphenate: None,
        }
    }
}

/// A line of a paragraph, ready to be put on a page with `Page::line_of_text`.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The text; `x` from the left of the paragraph, `y` is set when it is drawn.
    pub runs: Vec<GlyphRun>,
    /// Width of the words as they are set, in points.
    pub width: f32,
    /// What it takes of the page's height, in points.
    pub height: f32,
    /// From its top to its baseline, in points.
    pub baseline: f32,
}

impl Line {
    /// The words, as somebody reads them.
    #[must_use]
    pub fn words(&self) -> String {
        let glyphs = self.runs.iter().flat_map(|run| &run.glyphs);
        glyphs.map(|glyph| &*glyph.text).collect()
    }
}

/// Breaks a paragraph into lines of at most `width` points. Several spaces count as one, those at
/// the ends of lines as none; a word that is wider than a line is cut.
#[must_use]
pub fn paragraph(spans: &[Span<'_>], setting: &Setting, width: f32) -> Vec<Line> {
    let atoms = atoms(spans, setting, width);
    breaks(&atoms, setting, width)
        .windows(2)
        .map(|ends| set_line(&atoms[ends[0]..ends[1]], setting, width))
        .collect()
}

/// What may happen after an atom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum After {
    /// The word goes on.
    Nothing,
    /// A space, or the end of the line.
    Space,
    /// The word goes on, or a hyphen and the end of the line.
    Hyphen,
    /// The word goes on, or the end of the line (behind a hyphen that is there).
    Free,
    /// The end of the line.
    End,
}

/// A part of a word that is never broken.
#[derive(Debug, Clone)]
struct Atom {
    face: Face,
    text: String,
    /// In points.
    width: f32,
    after: After,
}

/// A space that is stretched or ends a line; no-break spaces are part of their words.
const SPACE: &str = " ";

/// The paragraph as atoms; it always ends with [`After::End`].
fn atoms(spans: &[Span<'_>], setting: &Setting, width: f32) -> Vec<Atom> {
    let mut words: Vec<Atom> = Vec::new();
    for span in spans {
        let mut word = String::new();
        for c in span.text.chars() {
            let after = match c {
                '\n' => After::End,
                ' ' | '\t' | '\r' => After::Space,
                c => {
                    word.push(c);
                    continue;
                }
            };
            push_word(&mut words, span.face, &mut word, after);
        }
        push_word(&mut words, span.face, &mut word, After::Nothing);
    }
    if let Some(last) = words.last_mut() {
        last.after = After::End;
    }
    let mut atoms = Vec::with_capacity(words.len() * 2);
    for at in 0..words.len() {
        let whole =
            (at == 0 || words[at - 1].after != After::Nothing) && words[at].after != After::Nothing;
        let language = setting.hyphenate.filter(|_| whole);
        split_word(&words[at], language, setting.size, width, &mut atoms);
    }
    atoms
}

/// Ends a word; a space after nothing belongs to the word before.
fn push_word(words: &mut Vec<Atom>, face: Face, word: &mut String, after: After) {
    let text = std::mem::take(word);
    if text.is_empty() {
        match (words.last_mut(), after) {
            (_, After::Nothing) => return,
            (Some(last), After::Space) if last.after == After::Nothing => last.after = after,
            (None, After::Space) => {}
            (Some(last), After::End) if last.after != After::End => last.after = after,
            // An empty line of its own.
            (_, After::End) => words.push(Atom {
                face,
                text,
                width: 0.0,
                after,
            }),
            _ => {}
        }
        return;
    }
    words.push(Atom {
        face,
        text,
        width: 0.0,
        after,
    });
}

/// Cuts a word where a line may end inside it.
fn split_word(
    word: &Atom,
    language: Option<Language>,
    size: f32,
    width: f32,
    atoms: &mut Vec<Atom>,
) {
    let marks = soft_breaks(&word.text, language);
    let plain = printable(&word.text);
    let glyphs = shape(word.face, &plain);
    let whole = advance(&glyphs) * size;
    let too_wide = whole > width;
    let (mut from, mut at, mut wide) = (0, 0, 0.0);
    for glyph in glyphs.iter() {
        let mark = marks.get(&at).copied();
        // Between the letters of a word that fits on no line there is a break anywhere.
        let mark = mark.or((too_wide && !glyph.text.is_empty()).then_some(After::Free));
        if let Some(after) = mark.filter(|_| at > from) {
            atoms.push(Atom {
                face: word.face,
                text: plain[from..at].to_owned(),
                width: wide,
                after,
            });
            (from, wide) = (at, 0.0);
        }
        at += glyph.text.len();
        wide += glyph.advance * size;
    }
    atoms.push(Atom {
        face: word.face,
        text: plain.get(from..).unwrap_or("").to_owned(),
        width: wide,
        after: word.after,
    });
}

/// Where a word may be broken: byte offsets in its printable text, and how.
fn soft_breaks(word: &str, language: Option<Language>) -> HashMap<usize, After> {
    let mut breaks = HashMap::new();
    let mut offset = 0;
    let chars: Vec<char> = word.chars().collect();
    for (at, c) in chars.iter().enumerate() {
        match c {
            '\u{ad}' => {
                breaks.insert(offset, After::Hyphen);
            }
            '\u{200b}' => {
                breaks.insert(offset, After::Free);
            }
            _ => {}
        }
        if printable(c.encode_utf8(&mut [0; 4])).is_empty() {
            continue;
        }
        offset += c.len_utf8();
        let letters = |range: Option<&[char]>| {
            range.is_some_and(|some| some.iter().all(|c| c.is_alphabetic()))
        };
        let hyphen = matches!(c, '-' | '\u{2010}' | '\u{2013}' | '/');
        let before = letters(at.checked_sub(2).and_then(|from| chars.get(from..at)));
        if hyphen && before && letters(chars.get(at + 1..at + 3)) {
            breaks.insert(offset, After::Free);
        }
    }
    if let Some(language) = language.filter(|_| breaks.is_empty()) {
        breaks.extend(
            syllables(word, language)
                .into_iter()
                .map(|at| (at, After::Hyphen)),
        );
    }
    breaks
}

/// Shorter words are not hyphenated.
const HYPHENATED_FROM: usize = 6;
/// Longer ones are not words, and the hyphenator holds no more on its stack.
const HYPHENATED_TO: usize = 38;

/// Byte offsets at which an ordinary word (all small letters, punctuation around it) may be hyphenated.
fn syllables(word: &str, language: Language) -> Vec<usize> {
    let core = word.trim_matches(|c: char| !c.is_alphabetic());
    let small = core.chars().all(char::is_lowercase) && printable(word) == word;
    let enough = core.chars().count() >= HYPHENATED_FROM && core.len() <= HYPHENATED_TO;
    if !small || !enough {
        return Vec::new();
    }
    let (language, left, right) = match language {
        Language::Dutch => (hypher::Lang::Dutch, 3, 3),
        Language::English => (hypher::Lang::English, 3, 3),
    };
    let mut at = word.find(core).unwrap_or(0);
    let end = at + core.len();
    hypher::hyphenate_bounded(core, language, left, right)
        .map(|syllable| {
            at += syllable.len();
            at
        })
        .take_while(|at| *at < end)
        .collect()
}

/// Above this many em of extra space between two words a justified line looks loose.
const LOOSE: f32 = 0.4;
/// Cost of a line that ends in a hyphen, and of one above another or above the last line.
const HYPHEN_COST: f32 = 0.9;
const HYPHENS_COST: f32 = 3.0;
/// Cost of a last line of less than an eighth of the width.
const SHORT_END_COST: f32 = 1.2;
/// Cost of a line that sticks out, for want of any other.
const OVERFULL_COST: f32 = 1.0e6;

/// Best way found to set everything before an atom.
#[derive(Clone, Copy)]
struct Best {
    cost: f32,
    start: usize,
    hyphen: bool,
}

/// Chooses the ends of lines: indices into `atoms`, from 0 to their number.
fn breaks(atoms: &[Atom], setting: &Setting, width: f32) -> Vec<usize> {
    let mut best: Vec<Option<Best>> = vec![None; atoms.len() + 1];
    best[0] = Some(Best {
        cost: 0.0,
        start: 0,
        hyphen: false,
    });
    for end in 1..=atoms.len() {
        if atoms[end - 1].after == After::Nothing {
            continue;
        }
        let hyphen = atoms[end - 1].after == After::Hyphen;
        let mut measured = Measured::ending(&atoms[end - 1], setting);
        for start in (0..end).rev() {
            if start + 1 < end {
                if atoms[start].after == After::End {
                    break;
                }
                measured.prepend(&atoms[start], setting);
            }
            if start + 1 == end {
                measured.width += atoms[start].width;
            }
            let Some(before) = best[start] else { continue };
            let after = atoms[end - 1].after;
            let hyphens = before.hyphen && matches!(after, After::Hyphen | After::End);
            let cost = before.cost
                + line_cost(&measured, after, setting, width)
                + if hyphens { HYPHENS_COST } else { 0.0 };
            if best[end].is_none_or(|known| cost < known.cost) {
                best[end] = Some(Best {
                    cost,
                    start,
                    hyphen,
                });
            }
            // Wider still is no better, once there is any way at all.
            if measured.width > width && best[end].is_some() {
                break;
            }
        }
    }
    let mut ends = vec![atoms.len()];
    while let Some(known) = ends.last().and_then(|end| best[*end]) {
        if ends.last() == Some(&0) {
            break;
        }
        ends.push(known.start);
    }
    ends.reverse();
    ends
}

/// A line under consideration.
struct Measured {
    width: f32,
    spaces: usize,
}

impl Measured {
    /// A line that ends after this atom: the hyphen it needs.
    fn ending(atom: &Atom, setting: &Setting) -> Self {
        let hyphen = match atom.after {
            After::Hyphen => measure(atom.face, setting.size, "-"),
            _ => 0.0,
        };
        Self {
            width: hyphen,
            spaces: 0,
        }
    }

    /// With one more atom in front, and the space behind it.
    fn prepend(&mut self, atom: &Atom, setting: &Setting) {
        self.width += atom.width;
        if atom.after == After::Space {
            self.width += measure(atom.face, setting.size, SPACE);
            self.spaces += 1;
        }
    }
}

/// How ugly a line is.
fn line_cost(line: &Measured, after: After, setting: &Setting, width: f32) -> f32 {
    let slack = width - line.width;
    if slack < -0.01 {
        return OVERFULL_COST * (1.0 - slack);
    }
    if after == After::End {
        let short = line.width < width / 8.0;
        return if short { SHORT_END_COST } else { 0.0 };
    }
    let hyphen = if after == After::Hyphen {
        HYPHEN_COST
    } else {
        0.0
    };
    // Ten per cent of the width, or a loose space, costs about as much as a hyphen.
    let badness = match setting.align {
        Align::Justify => slack / (line.spaces.max(1) as f32 * setting.size * LOOSE * 0.7),
        _ => slack / (width * 0.1),
    };
    hyphen + badness * badness
}

/// Sets a line: joins its atoms per face, shapes them together and gives the slack its place.
fn set_line(atoms: &[Atom], setting: &Setting, width: f32) -> Line {
    let mut parts: Vec<(Face, String)> = Vec::new();
    for (at, atom) in atoms.iter().enumerate() {
        let mut text = atom.text.clone();
        let last = at + 1 == atoms.len();
        match atom.after {
            After::Space if !last => text.push_str(SPACE),
            After::Hyphen if last => text.push('-'),
            _ => {}
        }
        match parts.last_mut() {
            Some((face, known)) if *face == atom.face => known.push_str(&text),
            _ => parts.push((atom.face, text)),
        }
    }
    let mut runs: Vec<GlyphRun> = parts
        .iter()
        .map(|(face, text)| GlyphRun {
            face: *face,
            size: setting.size,
            colour: setting.colour,
            x: 0.0,
            y: 0.0,
            glyphs: shape(*face, text).to_vec(),
        })
        .filter(|run| !run.glyphs.is_empty())
        .collect();
    let ends = atoms.last().is_none_or(|atom| atom.after == After::End);
    let width = place(&mut runs, setting, width, ends);
    Line {
        runs,
        width,
        height: setting.leading,
        // Source Sans: 0.75 em above the baseline, 0.25 below, the rest shared by both sides.
        baseline: (setting.leading - setting.size) / 2.0 + setting.size * 0.75,
    }
}

/// Gives the runs of a line their x; returns how wide the line became.
fn place(runs: &mut [GlyphRun], setting: &Setting, width: f32, last: bool) -> f32 {
    let natural: f32 = runs.iter().map(GlyphRun::width).sum();
    let slack = width - natural;
    let spaces = runs
        .iter()
        .flat_map(|run| &run.glyphs)
        .filter(|glyph| &*glyph.text == SPACE)
        .count();
    let mut x = match setting.align {
        Align::Right => slack,
        Align::Centre => slack / 2.0,
        Align::Left | Align::Justify => 0.0,
    };
    let stretch = slack / spaces.max(1) as f32;
    let justify = setting.align == Align::Justify && !last && spaces > 0;
    let extra = match justify && stretch <= setting.size * LOOSE {
        true => stretch / setting.size,
        false => 0.0,
    };
    let left = x;
    for run in runs {
        for glyph in &mut run.glyphs {
            if &*glyph.text == SPACE {
                glyph.advance += extra;
            }
        }
        run.x = x;
        x += run.width();
    }
    x - left
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, setting: &Setting, width: f32) -> Vec<String> {
        let spans = [Span::new(Face::Regular, text)];
        paragraph(&spans, setting, width)
            .iter()
            .map(Line::words)
            .collect()
    }

    #[test]
    fn kerning_is_measured() {
        let kerned = measure(Face::Regular, 1.0, "AVATAR");
        let loose: f32 = ["A", "V", "A", "T", "A", "R"]
            .iter()
            .map(|letter| measure(Face::Regular, 1.0, letter))
            .sum();
        assert!(kerned < loose - 0.05, "{kerned} {loose}");
    }

    #[test]
    fn glyphs_together_stand_for_the_whole_text() {
        for text in [
            "efficiënt office",
            "é ü € ﬁ ł Ελληνικά Русский",
            "e\u{301}",
            "AVA",
        ] {
            let glyphs = shape(Face::Regular, text);
            let said: String = glyphs.iter().map(|glyph| &*glyph.text).collect();
            assert_eq!(said, text);
            assert!(glyphs.iter().all(|glyph| glyph.id != 0), "{text}");
        }
    }

    #[test]
    fn characters_without_a_shape_are_named_once() {
        assert_eq!(missing("Zoë Łukasiewicz € 12"), Vec::<char>::new());
        assert_eq!(missing("王 and 王明 ₪"), vec!['王', '明', '₪']);
    }

    #[test]
    fn a_paragraph_says_everything_and_stays_within_its_width() {
        let text = "Tot op heden hebben wij van u nog geen betaling ontvangen, en evenmin een \
                    reactie. Wij verzoeken u vriendelijk maar dringend het bedrag te voldoen.";
        for align in [Align::Left, Align::Justify, Align::Right, Align::Centre] {
            let setting = Setting {
                align,
                hyphenate: Some(Language::Dutch),
                ..Setting::new(10.0)
            };
            let set = paragraph(&[Span::new(Face::Regular, text)], &setting, 180.0);
            assert!(set.len() > 3);
            assert!(set.iter().all(|line| line.width <= 180.5), "{align:?}");
            let said = set.iter().map(Line::words).collect::<Vec<_>>().join(" ");
            assert_eq!(said.replace("- ", ""), text);
        }
    }

    #[test]
    fn justified_lines_fill_the_width_except_the_last() {
        let text = "Heeft u inmiddels betaald, dan kunt u deze brief als niet verzonden \
                    beschouwen en danken wij u voor uw moeite en uw betaling.";
        let setting = Setting {
            align: Align::Justify,
            hyphenate: Some(Language::Dutch),
            ..Setting::new(10.0)
        };
        let set = paragraph(&[Span::new(Face::Regular, text)], &setting, 220.0);
        let (last, full) = set.split_last().expect("lines");
        assert!(full.iter().all(|line| (line.width - 220.0).abs() < 0.1));
        assert!(last.width < 219.0);
    }

    #[test]
    fn no_break_spaces_hold() {
        for width in [60.0, 80.0, 100.0, 120.0] {
            let text = "in totaal €\u{a0}1.210,00 nog te betalen";
            let set = lines(text, &Setting::new(10.0), width);
            assert!(
                set.iter().any(|line| line.contains("€\u{a0}1.210,00")),
                "{set:?}"
            );
        }
    }

    #[test]
    fn a_no_break_space_is_not_a_place_to_end_a_line() {
        let set = lines(
            "tien\u{a0}elf\u{a0}twaalf dertien",
            &Setting::new(10.0),
            66.0,
        );
        assert_eq!(set, ["tien\u{a0}elf\u{a0}twaalf", "dertien"]);
    }

    #[test]
    fn words_with_a_capital_or_a_digit_are_not_hyphenated() {
        assert!(syllables("Łukasiewicz", Language::Dutch).is_empty());
        assert!(syllables("NL20INGB0001234567", Language::Dutch).is_empty());
        assert!(!syllables("betalingsherinnering,", Language::Dutch).is_empty());
    }

    #[test]
    fn a_word_wider_than_the_line_is_cut() {
        let set = lines(
            "https://betaal.voorbeeld.example/abcdefghijklmnop",
            &Setting::new(10.0),
            60.0,
        );
        assert!(set.len() > 2);
        assert_eq!(
            set.concat(),
            "https://betaal.voorbeeld.example/abcdefghijklmnop"
        );
    }

    #[test]
    fn a_face_may_change_inside_a_word_without_breaking_it() {
        let spans = [
            Span::new(Face::Regular, "(zie "),
            Span::new(Face::Bold, "hier"),
            Span::new(Face::Regular, "). Einde"),
        ];
        for width in [28.0, 36.0, 44.0, 60.0] {
            let set = paragraph(&spans, &Setting::new(10.0), width);
            assert!(
                set.iter().any(|line| line.words().contains("hier).")),
                "{width}"
            );
        }
    }

    #[test]
    fn new_lines_are_kept_and_empty_ones_too() {
        let set = lines("een\ntwee\n\ndrie", &Setting::new(10.0), 200.0);
        assert_eq!(set, ["een", "twee", "", "drie"]);
        assert!(lines("", &Setting::new(10.0), 200.0).is_empty());
    }
}
