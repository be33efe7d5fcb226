//! Other people's PDF programs, asked where they are installed, and pictures of pages compared.

use minnelijk::documents::preview::Bitmap;
use std::path::Path;
use std::process::Command;

/// A page in grey.
pub(crate) struct Picture {
    pub(crate) width: usize,
    pub(crate) height: usize,
    grey: Vec<f32>,
}

impl From<&Bitmap> for Picture {
    fn from(bitmap: &Bitmap) -> Self {
        let pixels = bitmap.rgba.chunks_exact(4);
        let grey = pixels.map(|p| brightness(p[0], p[1], p[2]));
        Self {
            width: bitmap.width,
            height: bitmap.height,
            grey: grey.collect(),
        }
    }
}

fn brightness(red: u8, green: u8, blue: u8) -> f32 {
    f32::from(red) * 0.3 + f32::from(green) * 0.59 + f32::from(blue) * 0.11
}

impl Picture {
    /// A portable pixmap, as pdftoppm writes it.
    fn read(bytes: &[u8]) -> Option<Self> {
        let mut at = 0;
        let mut word = || {
            let rest = &bytes[at..];
            let start = at + rest.iter().position(|byte| !byte.is_ascii_whitespace())?;
            let length = bytes[start..].iter().position(u8::is_ascii_whitespace)?;
            at = start + length;
            std::str::from_utf8(&bytes[start..at]).ok()
        };
        let (kind, width, height) = (word()?, word()?.parse().ok()?, word()?.parse().ok()?);
        let (_most, pixels) = (word()?, bytes.get(at + 1..)?);
        let grey = pixels.chunks_exact(3).map(|p| brightness(p[0], p[1], p[2]));
        (kind == "P6").then(|| Self {
            width,
            height,
            grey: grey.collect(),
        })
    }

    /// With each pixel as the mean of itself and its neighbours: edges that fall between two pixels look
    /// alike.
    fn softened(&self) -> Self {
        let across = means(&self.grey, self.width, 1);
        let both = means(&across, across.len() / self.width.max(1), self.width);
        Self {
            grey: both,
            ..*self
        }
    }

    /// White outside.
    fn at(&self, x: isize, y: isize) -> f32 {
        let inside = x >= 0 && y >= 0 && x < self.width as isize && y < self.height as isize;
        match inside {
            true => self.grey[y as usize * self.width + x as usize],
            false => 255.0,
        }
    }

    /// The part of this page's pixels that look otherwise on another page, where it stands at `place`.
    pub(crate) fn difference(&self, other: &Self, place: (f32, f32)) -> f32 {
        let (left, top) = (place.0.round() as isize, place.1.round() as isize);
        let (one, other) = (self.softened(), other.softened());
        let mut different = 0;
        for y in 0..self.height as isize {
            for x in 0..self.width as isize {
                let shade = one.at(x, y);
                let alike = |dx: isize, dy: isize| {
                    (shade - other.at(left + x + dx, top + y + dy)).abs() <= 32.0
                };
                // Half a pixel of rounding to either side.
                let found =
                    alike(0, 0) || alike(1, 0) || alike(0, 1) || alike(-1, 0) || alike(0, -1);
                different += usize::from(!found);
            }
        }
        different as f32 / (self.width * self.height).max(1) as f32
    }
}

/// Means of three in a row; the next one stands `step` further, and a row has so many.
fn means(values: &[f32], row: usize, step: usize) -> Vec<f32> {
    let at = |at: Option<usize>| at.and_then(|at| values.get(at)).copied();
    let means = values.iter().enumerate().map(|(here, value)| {
        let place = here / step % row.max(1);
        let before = at(here.checked_sub(step).filter(|_| place > 0)).unwrap_or(255.0);
        let after = at((place + 1 < row).then_some(here + step)).unwrap_or(255.0);
        (before + value + after) / 3.0
    });
    means.collect()
}

/// Whether a program is here; where it is not, a line says so.
pub(crate) fn installed(program: &str, question: &str) -> bool {
    let here = Command::new(program).arg(question).output().is_ok();
    if !here {
        println!("left out: {program} is not installed");
    }
    here
}

/// What qpdf finds wrong with a file; nothing when it is sound.
pub(crate) fn qpdf_finds(path: &Path) -> Option<String> {
    let said = Command::new("qpdf")
        .arg("--check")
        .arg(path)
        .output()
        .unwrap();
    let words = [said.stdout, said.stderr].map(|said| String::from_utf8_lossy(&said).into_owned());
    let words = words.concat();
    (!said.status.success() || words.contains("WARNING")).then_some(words)
}

/// Pages of a file as poppler draws them, from one page to another (from 1); fewer where it cannot.
pub(crate) fn poppler_draws(path: &Path, pages: (usize, usize), dpi: f32) -> Vec<Picture> {
    let folder = tempfile::tempdir().unwrap();
    let drawn = Command::new("pdftoppm")
        .args(["-cropbox", "-r", &dpi.to_string()])
        .args(["-f", &pages.0.to_string(), "-l", &pages.1.to_string()])
        .arg(path)
        .arg(folder.path().join("page"))
        .output();
    drawn.unwrap();
    let mut files: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    let pictures = files
        .iter()
        .filter_map(|file| Picture::read(&std::fs::read(file).unwrap()));
    pictures.collect()
}
