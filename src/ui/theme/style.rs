//! Text by what it is for, the fonts, and egui's own widgets in our colours.

use super::{DARK, Ink, LIGHT, NONE, Tokens, radius};
use egui::{
    Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, FontTweak, Margin,
    RichText, Shadow, Stroke, Style, TextStyle, Theme, Visuals, style::WidgetVisuals, vec2,
};
use std::sync::Arc;

const MEDIUM: &str = "medium";
const SEMIBOLD: &str = "semibold";
const ICONS: &str = "icons";

/// How heavy text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    Regular,
    /// 500.
    Medium,
    /// 600.
    Semibold,
}

/// Size, weight, ink and line height of a text. Take one of [`look`], change its ink where needed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Type {
    /// Points.
    pub size: f32,
    /// Weight.
    pub weight: Weight,
    /// Colour by role.
    pub ink: Ink,
    /// Points from line to line, where it is not the font's own.
    pub line: Option<f32>,
}

impl Type {
    const fn new(size: f32, weight: Weight, ink: Ink) -> Self {
        Self {
            size,
            weight,
            ink,
            line: None,
        }
    }

    /// In another ink.
    #[must_use]
    pub const fn ink(mut self, ink: Ink) -> Self {
        self.ink = ink;
        self
    }

    /// In another weight.
    #[must_use]
    pub const fn weight(mut self, weight: Weight) -> Self {
        self.weight = weight;
        self
    }

    /// In another size, in points.
    #[must_use]
    pub const fn size(mut self, size: f32) -> Self {
        self.size = size;
        self
    }

    /// With its own distance from line to line, in points.
    #[must_use]
    pub const fn line(mut self, line: f32) -> Self {
        self.line = Some(line);
        self
    }

    /// Inter is drawn for small sizes: the larger the text, the tighter it is set.
    #[must_use]
    pub fn tracking(self) -> f32 {
        if self.size >= 20.0 {
            -0.018 * self.size
        } else if self.size >= 15.0 {
            -0.012 * self.size
        } else {
            0.0
        }
    }

    /// Text of this type, for any egui widget.
    #[must_use]
    pub fn rich(self, text: impl Into<String>, tokens: &Tokens) -> RichText {
        RichText::new(text)
            .font(font(self.size, self.weight))
            .color(tokens.ink(self.ink))
            .extra_letter_spacing(self.tracking())
            .line_height(self.line)
    }
}

/// The types of text, by what they are for.
pub mod look {
    use super::{Ink, Type, Weight};
    use Weight::{Medium, Regular, Semibold};

    /// The number to dial.
    pub const DIAL: Type = Type::new(25.0, Semibold, Ink::Text);
    /// The amount a whole screen is about.
    pub const GREAT: Type = Type::new(36.0, Semibold, Ink::Text);
    /// The customer's name at the top of the card.
    pub const CUSTOMER: Type = Type::new(22.0, Semibold, Ink::Text);
    /// The screen's title.
    pub const TITLE: Type = Type::new(19.0, Semibold, Ink::Text);
    /// A dialog's title.
    pub const DIALOG: Type = Type::new(18.0, Semibold, Ink::Text);
    /// The name at the top of a side pane.
    pub const PANE: Type = Type::new(17.0, Semibold, Ink::Text);
    /// A figure.
    pub const FIGURE: Type = Type::new(17.0, Semibold, Ink::Text);
    /// What is said now, in a call.
    pub const SAY_NOW: Type = Type::new(18.0, Regular, Ink::Text).line(26.0);
    /// The answer to what the customer says.
    pub const ANSWER: Type = Type::new(15.0, Regular, Ink::Text).line(22.0);
    /// What is said later.
    pub const SAY_LATER: Type = Type::new(14.0, Regular, Ink::Text).line(20.0);
    /// The situation, the person to ask for.
    pub const LEAD: Type = Type::new(15.0, Semibold, Ink::Text);
    /// The title of a section or a card.
    pub const SECTION: Type = Type::new(13.0, Semibold, Ink::Text);
    /// The head of a group of rows.
    pub const GROUP: Type = Type::new(12.5, Semibold, Ink::Text);
    /// How many are in it.
    pub const COUNT: Type = Type::new(12.0, Medium, Ink::Faint);
    /// A name in a list.
    pub const NAME: Type = Type::new(13.5, Medium, Ink::Text);
    /// A name in a list that is not for today.
    pub const NAME_QUIET: Type = Type::new(13.5, Regular, Ink::Quiet);
    /// Sentences and numbers.
    pub const BODY: Type = Type::new(13.0, Regular, Ink::Text);
    /// The same in second place.
    pub const BODY_QUIET: Type = Type::new(13.0, Regular, Ink::Quiet);
    /// The number that counts, a tab, a button.
    pub const BODY_MEDIUM: Type = Type::new(13.0, Medium, Ink::Text);
    /// Totals.
    pub const TOTAL: Type = Type::new(13.0, Semibold, Ink::Text);
    /// Chips and segments.
    pub const CHIP: Type = Type::new(12.5, Medium, Ink::Text);
    /// The second line of a row, captions.
    pub const SMALL: Type = Type::new(12.0, Regular, Ink::Quiet);
    /// A link within or beside text.
    pub const LINK: Type = Type::new(12.0, Medium, Ink::Accent);
    /// Labels of fields, heads of columns.
    pub const LABEL: Type = Type::new(11.5, Medium, Ink::Faint);
    /// The foot, dates in a history.
    pub const FOOT: Type = Type::new(11.5, Regular, Ink::Faint);
    /// On a key cap, beside a button's word.
    pub const KEY: Type = Type::new(11.0, Medium, Ink::Quiet);
}

/// Inter in this size (points) and weight; digits are all equally wide.
#[must_use]
pub fn font(size: f32, weight: Weight) -> FontId {
    FontId::new(
        size,
        match weight {
            Weight::Regular => FontFamily::Proportional,
            Weight::Medium => FontFamily::Name(MEDIUM.into()),
            Weight::Semibold => FontFamily::Name(SEMIBOLD.into()),
        },
    )
}

/// The icons in this size (points).
#[must_use]
pub fn icon_font(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(ICONS.into()))
}

/// Gives a window our fonts and both our themes; which of the two is `Context::set_theme`.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts());
    ctx.style_mut_of(Theme::Light, |style| apply(style, &LIGHT, false));
    ctx.style_mut_of(Theme::Dark, |style| apply(style, &DARK, true));
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let inter: &'static [u8] = include_bytes!("../../../assets/fonts/Inter-UI.var.ttf");
    for (name, weight) in [("inter", 400.0), (MEDIUM, 500.0), (SEMIBOLD, 600.0)] {
        let tweak = FontTweak {
            coords: egui::epaint::text::VariationCoords::new([("wght", weight)]),
            ..Default::default()
        };
        let data = FontData::from_static(inter).tweak(tweak);
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
    }
    let icons = FontData::from_static(include_bytes!("../../../assets/icons/lucide-subset.ttf"))
        .tweak(FontTweak {
            // Centres the icons on Inter's lower-case letters.
            y_offset_factor: 0.06,
            ..Default::default()
        });
    fonts.font_data.insert(ICONS.to_owned(), Arc::new(icons));
    let body = fonts.families.entry(FontFamily::Proportional).or_default();
    body.insert(0, "inter".to_owned());
    body.push(ICONS.to_owned());
    let fallback = body.clone();
    for name in [MEDIUM, SEMIBOLD] {
        let mut family = vec![name.to_owned()];
        family.extend(fallback.iter().cloned());
        fonts.families.insert(FontFamily::Name(name.into()), family);
    }
    fonts
        .families
        .insert(FontFamily::Name(ICONS.into()), vec![ICONS.to_owned()]);
    fonts
}

fn apply(style: &mut Style, tokens: &Tokens, dark: bool) {
    style.text_styles = [
        (TextStyle::Small, font(11.5, Weight::Regular)),
        (TextStyle::Body, font(13.0, Weight::Regular)),
        (TextStyle::Button, font(13.0, Weight::Medium)),
        (TextStyle::Heading, font(19.0, Weight::Semibold)),
        (
            TextStyle::Monospace,
            FontId::new(12.5, FontFamily::Monospace),
        ),
    ]
    .into();
    distances(style);
    style.animation_time = 0.10;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style.visuals = visuals(tokens, dark);
}

fn distances(style: &mut Style) {
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 6.0);
    spacing.button_padding = vec2(12.0, 6.0);
    spacing.interact_size = vec2(30.0, 30.0);
    spacing.window_margin = Margin::same(20);
    spacing.menu_margin = Margin::same(6);
    spacing.indent = 18.0;
    spacing.icon_width = 18.0;
    spacing.icon_width_inner = 10.0;
    spacing.icon_spacing = 8.0;
    spacing.combo_width = 120.0;
    spacing.text_edit_width = 260.0;
    spacing.tooltip_width = 360.0;
    spacing.scroll = egui::style::ScrollStyle {
        bar_width: 10.0,
        floating_width: 6.0,
        ..egui::style::ScrollStyle::floating()
    };
}

fn visuals(tokens: &Tokens, dark: bool) -> Visuals {
    let mut visuals = if dark {
        Visuals::dark()
    } else {
        Visuals::light()
    };
    visuals.panel_fill = tokens.canvas;
    visuals.window_fill = tokens.card;
    visuals.extreme_bg_color = tokens.control;
    visuals.text_edit_bg_color = Some(tokens.control);
    visuals.faint_bg_color = tokens.hover;
    visuals.code_bg_color = tokens.control_hover;
    visuals.window_stroke = Stroke::new(1.0, tokens.line);
    visuals.window_corner_radius = CornerRadius::same(radius::DIALOG);
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals.window_shadow = Shadow {
        offset: [0, 18],
        blur: 48,
        spread: 0,
        color: tokens.shadow,
    };
    visuals.popup_shadow = Shadow {
        offset: [0, 6],
        blur: 18,
        spread: 0,
        color: tokens.shadow,
    };
    visuals.hyperlink_color = tokens.accent_text;
    visuals.warn_fg_color = tokens.amber;
    visuals.error_fg_color = tokens.red;
    visuals.selection.bg_fill = if dark {
        tokens.line_strong
    } else {
        tokens.accent_soft
    };
    visuals.selection.stroke = Stroke::new(1.0, tokens.text);
    visuals.text_cursor.stroke = Stroke::new(1.5, tokens.accent);
    visuals.weak_text_color = Some(tokens.text_3);
    visuals.striped = false;
    visuals.button_frame = true;
    visuals.slider_trailing_fill = true;
    visuals.disabled_alpha = 0.6;
    let one = |fill, line| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, line),
        fg_stroke: Stroke::new(1.0, tokens.text),
        corner_radius: CornerRadius::same(radius::CONTROL),
        expansion: 0.0,
    };
    visuals.widgets.noninteractive = one(tokens.card, tokens.line);
    visuals.widgets.inactive = one(tokens.control, tokens.line_strong);
    visuals.widgets.hovered = one(tokens.control_hover, tokens.line_strong);
    visuals.widgets.active = one(tokens.accent_soft, tokens.accent);
    visuals.widgets.open = one(tokens.control_hover, tokens.accent);
    visuals.resize_corner_size = 10.0;
    visuals.window_highlight_topmost = false;
    visuals.indent_has_left_vline = false;
    visuals.widgets.noninteractive.weak_bg_fill = NONE;
    visuals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_font_draws_every_icon_that_has_a_name() {
        let ctx = Context::default();
        install(&ctx);
        let mut missing: Vec<&str> = Vec::new();
        ctx.run_ui(egui::RawInput::default(), |ui| {
            ui.fonts_mut(|fonts| {
                missing.extend(
                    super::super::icon::ALL
                        .iter()
                        .filter(|icon| !fonts.has_glyphs(&icon_font(16.0), icon)),
                );
            });
        })
        .drop_without_applying_deltas();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
