//! The type of our letters: four faces of Source Sans 3, kept in the program unmodified (its name is
//! reserved by its licence, so what we ship is exactly what Adobe made; a PDF holds subsets).

use harfrust::{FontRef, ShaperData};
use std::sync::LazyLock;

/// A face of the letter type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Face {
    /// Running text.
    #[default]
    Regular,
    /// Headings and labels.
    Semibold,
    /// Amounts and words that must be seen.
    Bold,
    /// A quotation, a remark.
    Italic,
}

impl Face {
    /// All of them, in the order in which a document lists them.
    pub const ALL: [Self; 4] = [Self::Regular, Self::Semibold, Self::Bold, Self::Italic];

    /// The name a PDF shows for it.
    #[must_use]
    pub(crate) const fn postscript_name(self) -> &'static str {
        match self {
            Self::Regular => "SourceSans3-Regular",
            Self::Semibold => "SourceSans3-Semibold",
            Self::Bold => "SourceSans3-Bold",
            Self::Italic => "SourceSans3-It",
        }
    }

    /// The font file.
    #[must_use]
    pub(crate) const fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../assets/fonts/SourceSans3-Regular.ttf"),
            Self::Semibold => include_bytes!("../../assets/fonts/SourceSans3-Semibold.ttf"),
            Self::Bold => include_bytes!("../../assets/fonts/SourceSans3-Bold.ttf"),
            Self::Italic => include_bytes!("../../assets/fonts/SourceSans3-It.ttf"),
        }
    }

    /// What the shaper needs of it, made once.
    pub(crate) fn loaded(self) -> Option<&'static Loaded> {
        static LOADED: LazyLock<[Option<Loaded>; 4]> =
            LazyLock::new(|| Face::ALL.map(|face| Loaded::new(face.bytes())));
        LOADED[self as usize].as_ref()
    }
}

/// A face that is ready for shaping.
pub(crate) struct Loaded {
    pub(crate) font: FontRef<'static>,
    pub(crate) shaper: ShaperData,
    /// Font units in one em.
    pub(crate) units_per_em: f32,
}

impl Loaded {
    /// `None` only if the program was built with something that is not a font.
    fn new(bytes: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(bytes).ok()?;
        let shaper = ShaperData::new(&font);
        let units_per_em = shaper.shaper(&font).build().units_per_em() as f32;
        (units_per_em > 0.0).then_some(Self {
            font,
            shaper,
            units_per_em,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_can_be_shaped_with() {
        for face in Face::ALL {
            assert!(
                face.loaded()
                    .is_some_and(|loaded| (loaded.units_per_em - 1000.0).abs() < 0.1)
            );
        }
    }
}
