//! Colours by role, light and dark.

use egui::Color32;

/// The colours of one theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tokens {
    /// Lists and what is read.
    pub canvas: Color32,
    /// Side panes, the foot, strips.
    pub pane: Color32,
    /// Cards upon a pane, dialogs, menus.
    pub card: Color32,
    /// The navigation, the track of segments.
    pub sidebar: Color32,
    /// A row under the pointer.
    pub hover: Color32,
    /// The selected row.
    pub selected: Color32,
    /// Hairlines.
    pub line: Color32,
    /// The line around a control or a card that asks for action.
    pub line_strong: Color32,
    /// What is read first.
    pub text: Color32,
    /// Second lines.
    pub text_2: Color32,
    /// Labels, heads, the foot.
    pub text_3: Color32,
    /// A fill; never written with (see `accent_text`).
    pub accent: Color32,
    /// The same under the pointer.
    pub accent_hover: Color32,
    /// The accent as ink.
    pub accent_text: Color32,
    /// Behind the current step, the read-back, the chosen chip.
    pub accent_soft: Color32,
    /// Ink upon `accent`.
    pub on_accent: Color32,
    /// Late, broken, cannot.
    pub red: Color32,
    /// Behind red.
    pub red_soft: Color32,
    /// Soon, unexplained, a question.
    pub amber: Color32,
    /// Behind amber.
    pub amber_soft: Color32,
    /// In order, certain, done.
    pub green: Color32,
    /// Behind green.
    pub green_soft: Color32,
    /// Buttons and fields.
    pub control: Color32,
    /// The same under the pointer.
    pub control_hover: Color32,
    /// What lies over the window behind a dialog.
    pub veil: Color32,
    /// Shadows of dialogs and menus.
    pub shadow: Color32,
    /// Paper, in both themes.
    pub paper: Color32,
}

/// What text is for decides its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// What is read first.
    Text,
    /// Second lines.
    Quiet,
    /// Labels, heads, counts.
    Faint,
    /// Links, the current step.
    Accent,
    /// Upon the accent.
    OnAccent,
    /// Late, broken, cannot.
    Red,
    /// Soon, unexplained.
    Amber,
    /// In order.
    Green,
}

/// What a thing means: an ink and the soft ground that belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Neutral,
    /// Now, chosen.
    Accent,
    /// Late, broken, cannot.
    Red,
    /// Soon, unexplained, a question.
    Amber,
    /// In order, done.
    Green,
}

impl Tone {
    /// The ink of this tone.
    #[must_use]
    pub const fn ink(self) -> Ink {
        match self {
            Self::Neutral => Ink::Quiet,
            Self::Accent => Ink::Accent,
            Self::Red => Ink::Red,
            Self::Amber => Ink::Amber,
            Self::Green => Ink::Green,
        }
    }
}

impl Tokens {
    /// The colour of an ink.
    #[must_use]
    pub const fn ink(&self, ink: Ink) -> Color32 {
        match ink {
            Ink::Text => self.text,
            Ink::Quiet => self.text_2,
            Ink::Faint => self.text_3,
            Ink::Accent => self.accent_text,
            Ink::OnAccent => self.on_accent,
            Ink::Red => self.red,
            Ink::Amber => self.amber,
            Ink::Green => self.green,
        }
    }

    /// The soft ground of a tone.
    #[must_use]
    pub const fn soft(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Neutral => self.sidebar,
            Tone::Accent => self.accent_soft,
            Tone::Red => self.red_soft,
            Tone::Amber => self.amber_soft,
            Tone::Green => self.green_soft,
        }
    }
}

const fn hex(rgb: u32) -> Color32 {
    let [_, r, g, b] = rgb.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

/// By day.
pub const LIGHT: Tokens = Tokens {
    canvas: hex(0xFF_FF_FF),
    pane: hex(0xF7_F8_FA),
    card: hex(0xFF_FF_FF),
    sidebar: hex(0xF1_F3_F6),
    hover: hex(0xF5_F7_FA),
    selected: hex(0xED_F2_FE),
    line: hex(0xE7_EA_EF),
    line_strong: hex(0xCD_D3_DC),
    text: hex(0x17_20_2E),
    text_2: hex(0x50_5B_6A),
    text_3: hex(0x5F_6A_7A),
    accent: hex(0x24_53_D6),
    accent_hover: hex(0x1C_44_B5),
    accent_text: hex(0x21_50_CE),
    accent_soft: hex(0xEA_F0_FE),
    on_accent: hex(0xFF_FF_FF),
    red: hex(0xB3_26_1E),
    red_soft: hex(0xFD_EC_EA),
    amber: hex(0x8A_53_00),
    amber_soft: hex(0xFD_F2_DC),
    green: hex(0x1B_6E_3C),
    green_soft: hex(0xE5_F5_EB),
    control: hex(0xFF_FF_FF),
    control_hover: hex(0xF3_F5_F8),
    veil: Color32::from_black_alpha(84),
    shadow: Color32::from_black_alpha(40),
    paper: hex(0xFF_FF_FF),
};

/// By night: depth comes from lighter grounds, not from shadows.
pub const DARK: Tokens = Tokens {
    canvas: hex(0x14_17_1C),
    pane: hex(0x19_1D_23),
    card: hex(0x20_25_2D),
    sidebar: hex(0x11_14_19),
    hover: hex(0x1C_20_27),
    selected: hex(0x1D_27_40),
    line: hex(0x27_2C_35),
    line_strong: hex(0x3D_45_52),
    text: hex(0xE8_EB_F0),
    text_2: hex(0xB0_B8_C5),
    text_3: hex(0x98_A2_B1),
    accent: hex(0x5B_86_F7),
    accent_hover: hex(0x76_9B_FA),
    accent_text: hex(0x8F_B0_FF),
    accent_soft: hex(0x1F_2A_45),
    on_accent: hex(0x0C_12_20),
    red: hex(0xFF_93_89),
    red_soft: hex(0x3B_23_23),
    amber: hex(0xF0_B8_61),
    amber_soft: hex(0x37_2C_1A),
    green: hex(0x6F_D3_96),
    green_soft: hex(0x1B_31_25),
    control: hex(0x20_25_2D),
    control_hover: hex(0x2B_31_3B),
    veil: Color32::from_black_alpha(140),
    shadow: Color32::from_black_alpha(140),
    paper: hex(0xFF_FF_FF),
};

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(color: Color32) -> f32 {
        let part = |byte: u8| {
            let share = f32::from(byte) / 255.0;
            if share <= 0.040_45 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(color.r()) + 0.7152 * part(color.g()) + 0.0722 * part(color.b())
    }

    fn contrast(one: Color32, other: Color32) -> f32 {
        let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
        if one > other {
            one / other
        } else {
            other / one
        }
    }

    #[test]
    fn every_ink_can_be_read_on_every_ground_it_is_used_on() {
        let mut faint = Vec::new();
        for (theme, tokens) in [("light", &LIGHT), ("dark", &DARK)] {
            let plain = [
                ("canvas", tokens.canvas),
                ("pane", tokens.pane),
                ("card", tokens.card),
                ("sidebar", tokens.sidebar),
                ("hover", tokens.hover),
                ("selected", tokens.selected),
                ("accent_soft", tokens.accent_soft),
                ("control", tokens.control),
                ("control_hover", tokens.control_hover),
            ];
            let inks = [
                Ink::Text,
                Ink::Quiet,
                Ink::Faint,
                Ink::Accent,
                Ink::Red,
                Ink::Amber,
                Ink::Green,
            ];
            for (ground, fill) in plain {
                for ink in inks {
                    faint.push((theme, ground, ink, contrast(tokens.ink(ink), fill)));
                }
            }
            for tone in [Tone::Red, Tone::Amber, Tone::Green] {
                for ink in [Ink::Text, Ink::Quiet, Ink::Faint, tone.ink()] {
                    let ratio = contrast(tokens.ink(ink), tokens.soft(tone));
                    faint.push((theme, "soft ground of a tone", ink, ratio));
                }
            }
            for fill in [tokens.accent, tokens.accent_hover] {
                let ratio = contrast(tokens.on_accent, fill);
                faint.push((theme, "accent", Ink::OnAccent, ratio));
            }
        }
        faint.retain(|(_, _, _, ratio)| *ratio < 4.5);
        assert!(faint.is_empty(), "{faint:#?}");
    }
}
