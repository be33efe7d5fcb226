//! What letters are printed on, the envelopes they go in, and how a pile of them leaves the house.

use super::{number, procedure_json, text};
use crate::domain::commitment::PromiseRules;
use crate::domain::envelope::{Envelope, OWN, Place, Window};
use crate::domain::ids::Sha256;
use crate::domain::money::Money;
use crate::domain::post::PostOrder;
use crate::domain::stationery::{Stationery, Stock};
use crate::domain::sticker::StickerWish;
use crate::store::{Read, StoreError, Write};
use serde_json::{Value, json};

pub(super) const PAPER: &str = "paper";
/// SHA-256 of the letterhead, which stands among the attachments.
pub(super) const LETTERHEAD: &str = "letterhead";

/// Paper, envelopes and post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperSettings {
    /// Which envelope.
    pub envelope: Envelope,
    /// Where the address stands in an envelope of one's own.
    pub own: Place,
    /// What letters are printed on.
    pub stationery: Stationery,
    /// In which order the letters of a pile lie.
    pub order: PostOrder,
    /// A page in front of a pile says what is in it.
    pub summary: bool,
    /// The printer prints on both sides: each letter begins on a front.
    pub two_sided: bool,
    /// Letters may go by e-mail (seed B36b: no).
    pub by_email: bool,
    /// From which amount on a promise is confirmed by letter; `None`: only when somebody says so.
    pub confirm_promises_from: Option<Money>,
    /// What the last reminder to a business has (seed A8.3: a sticker).
    pub sticker: StickerWish,
}

impl Default for PaperSettings {
    fn default() -> Self {
        Self {
            envelope: Envelope::DutchLeft,
            own: OWN,
            stationery: Stationery::default(),
            order: PostOrder::AsListed,
            summary: true,
            two_sided: true,
            by_email: false,
            confirm_promises_from: Some(PromiseRules::CONFIRM_FROM),
            sticker: StickerWish::Drawn,
        }
    }
}

impl PaperSettings {
    /// The window of the envelope.
    #[must_use]
    pub fn window(&self) -> Window {
        Window::of(self.envelope, self.own)
    }
}

/// A measure in tenths of a millimetre.
fn tenths(json: &Value, key: &str, default: i32) -> i32 {
    let default = u32::try_from(default).unwrap_or(0);
    i32::try_from(number(json, key, default)).unwrap_or(0)
}

pub(in crate::app) fn paper(read: &Read<'_>) -> Result<PaperSettings, StoreError> {
    let json = read.setting(PAPER)?.unwrap_or_default();
    let usual = PaperSettings::default();
    // Older files say the side of the window with the procedure.
    let before = match procedure_json(read)?["window_left"].as_bool() {
        Some(false) => Envelope::DutchRight,
        _ => usual.envelope,
    };
    let own = Place::new(
        tenths(&json, "own_left", usual.own.left),
        tenths(&json, "own_top", usual.own.top),
        tenths(&json, "own_width", usual.own.width),
        tenths(&json, "own_height", usual.own.height),
    );
    let stationery = Stationery {
        stock: Stock::parse(&text(&json, "stock")).unwrap_or(usual.stationery.stock),
        head: tenths(&json, "head", usual.stationery.head),
        foot: tenths(&json, "foot", usual.stationery.foot),
    };
    let switch = |key: &str, usual: bool| json[key].as_bool().unwrap_or(usual);
    Ok(PaperSettings {
        envelope: Envelope::parse(&text(&json, "envelope")).unwrap_or(before),
        own,
        stationery,
        order: PostOrder::parse(&text(&json, "order")).unwrap_or(usual.order),
        summary: switch("summary", usual.summary),
        two_sided: switch("two_sided", usual.two_sided),
        by_email: switch("by_email", usual.by_email),
        confirm_promises_from: match &json["confirm_promises_from"] {
            Value::Null => usual.confirm_promises_from,
            said => said.as_i64().map(Money::eur),
        },
        sticker: StickerWish::parse(&text(&json, "sticker")).unwrap_or(usual.sticker),
    })
}

pub(in crate::app) fn set_paper(
    write: &mut Write<'_>,
    to: &PaperSettings,
) -> Result<(), StoreError> {
    let (own, on) = (to.own, to.stationery);
    let json = json!({
        "envelope": to.envelope.code(), "own_left": own.left, "own_top": own.top, "own_width": own.width,
        "own_height": own.height, "stock": on.stock.code(), "head": on.head, "foot": on.foot,
        "order": to.order.code(), "summary": to.summary, "two_sided": to.two_sided, "by_email": to.by_email,
        "confirm_promises_from": to.confirm_promises_from.map_or(Value::from(false), |from| Value::from(from.minor)),
        "sticker": to.sticker.code(),
    });
    write.set_setting(PAPER, Some(&json))
}

pub(in crate::app) fn letterhead(read: &Read<'_>) -> Result<Option<Vec<u8>>, StoreError> {
    let hash = read
        .setting(LETTERHEAD)?
        .and_then(|json| Sha256::parse(json.as_str()?));
    hash.map_or(Ok(None), |hash| read.attachment(hash))
}

pub(in crate::app) fn set_letterhead(
    write: &mut Write<'_>,
    bytes: Option<&[u8]>,
) -> Result<(), StoreError> {
    match bytes {
        Some(bytes) => {
            let hash = write.keep_file(bytes)?;
            write.set_setting(LETTERHEAD, Some(&Value::from(hash.hex())))
        }
        None => write.set_setting(LETTERHEAD, None),
    }
}
