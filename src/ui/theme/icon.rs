//! The icons, by lucide's names. Made with the font: `assets/icons/README.md` has the command.
//!
//! An icon never stands alone as a name: whoever draws one gives a word for it too.

/// lucide `alarm-clock`
pub const ALARM_CLOCK: &str = "\u{e03a}";
/// lucide `archive`
pub const ARCHIVE: &str = "\u{e041}";
/// lucide `arrow-down`
pub const ARROW_DOWN: &str = "\u{e042}";
/// lucide `arrow-left`
pub const ARROW_LEFT: &str = "\u{e048}";
/// lucide `arrow-right`
pub const ARROW_RIGHT: &str = "\u{e049}";
/// lucide `arrow-up`
pub const ARROW_UP: &str = "\u{e04a}";
/// lucide `arrow-up-down`
pub const ARROW_UP_DOWN: &str = "\u{e37d}";
/// lucide `at-sign`
pub const AT_SIGN: &str = "\u{e04e}";
/// lucide `badge-check`
pub const BADGE_CHECK: &str = "\u{e241}";
/// lucide `ban`
pub const BAN: &str = "\u{e051}";
/// lucide `banknote`
pub const BANKNOTE: &str = "\u{e052}";
/// lucide `banknote-arrow-down`
pub const BANKNOTE_ARROW_DOWN: &str = "\u{e64c}";
/// lucide `bell`
pub const BELL: &str = "\u{e059}";
/// lucide `bell-off`
pub const BELL_OFF: &str = "\u{e05a}";
/// lucide `book-open`
pub const BOOK_OPEN: &str = "\u{e05f}";
/// lucide `bookmark`
pub const BOOKMARK: &str = "\u{e060}";
/// lucide `briefcase`
pub const BRIEFCASE: &str = "\u{e062}";
/// lucide `building`
pub const BUILDING: &str = "\u{e1cc}";
/// lucide `building-2`
pub const BUILDING_2: &str = "\u{e290}";
/// lucide `calculator`
pub const CALCULATOR: &str = "\u{e1bc}";
/// lucide `calendar`
pub const CALENDAR: &str = "\u{e063}";
/// lucide `calendar-check`
pub const CALENDAR_CHECK: &str = "\u{e2b7}";
/// lucide `calendar-check-2`
pub const CALENDAR_CHECK_2: &str = "\u{e2b8}";
/// lucide `calendar-clock`
pub const CALENDAR_CLOCK: &str = "\u{e304}";
/// lucide `calendar-days`
pub const CALENDAR_DAYS: &str = "\u{e2b9}";
/// lucide `calendar-plus`
pub const CALENDAR_PLUS: &str = "\u{e2bc}";
/// lucide `calendar-x`
pub const CALENDAR_X: &str = "\u{e2be}";
/// lucide `chart-column`
pub const CHART_COLUMN: &str = "\u{e2a3}";
/// lucide `chart-line`
pub const CHART_LINE: &str = "\u{e2a5}";
/// lucide `check`
pub const CHECK: &str = "\u{e06c}";
/// lucide `check-check`
pub const CHECK_CHECK: &str = "\u{e38e}";
/// lucide `chevron-down`
pub const CHEVRON_DOWN: &str = "\u{e06d}";
/// lucide `chevron-left`
pub const CHEVRON_LEFT: &str = "\u{e06e}";
/// lucide `chevron-right`
pub const CHEVRON_RIGHT: &str = "\u{e06f}";
/// lucide `chevron-up`
pub const CHEVRON_UP: &str = "\u{e070}";
/// lucide `chevrons-up-down`
pub const CHEVRONS_UP_DOWN: &str = "\u{e211}";
/// lucide `circle`
pub const CIRCLE: &str = "\u{e076}";
/// lucide `circle-alert`
pub const CIRCLE_ALERT: &str = "\u{e077}";
/// lucide `circle-check`
pub const CIRCLE_CHECK: &str = "\u{e226}";
/// lucide `circle-dot`
pub const CIRCLE_DOT: &str = "\u{e345}";
/// lucide `circle-minus`
pub const CIRCLE_MINUS: &str = "\u{e07e}";
/// lucide `circle-pause`
pub const CIRCLE_PAUSE: &str = "\u{e07f}";
/// lucide `circle-plus`
pub const CIRCLE_PLUS: &str = "\u{e081}";
/// lucide `circle-question-mark`
pub const CIRCLE_QUESTION_MARK: &str = "\u{e082}";
/// lucide `circle-x`
pub const CIRCLE_X: &str = "\u{e084}";
/// lucide `clipboard`
pub const CLIPBOARD: &str = "\u{e085}";
/// lucide `clipboard-check`
pub const CLIPBOARD_CHECK: &str = "\u{e219}";
/// lucide `clipboard-paste`
pub const CLIPBOARD_PASTE: &str = "\u{e3e8}";
/// lucide `clock`
pub const CLOCK: &str = "\u{e087}";
/// lucide `command`
pub const COMMAND: &str = "\u{e09a}";
/// lucide `contact`
pub const CONTACT: &str = "\u{e09c}";
/// lucide `copy`
pub const COPY: &str = "\u{e09e}";
/// lucide `corner-down-left`
pub const CORNER_DOWN_LEFT: &str = "\u{e0a1}";
/// lucide `credit-card`
pub const CREDIT_CARD: &str = "\u{e0aa}";
/// lucide `database`
pub const DATABASE: &str = "\u{e0ad}";
/// lucide `download`
pub const DOWNLOAD: &str = "\u{e0b2}";
/// lucide `ellipsis`
pub const ELLIPSIS: &str = "\u{e0b6}";
/// lucide `ellipsis-vertical`
pub const ELLIPSIS_VERTICAL: &str = "\u{e0b7}";
/// lucide `euro`
pub const EURO: &str = "\u{e0b8}";
/// lucide `external-link`
pub const EXTERNAL_LINK: &str = "\u{e0b9}";
/// lucide `eye`
pub const EYE: &str = "\u{e0ba}";
/// lucide `eye-off`
pub const EYE_OFF: &str = "\u{e0bb}";
/// lucide `file`
pub const FILE: &str = "\u{e0c0}";
/// lucide `file-check`
pub const FILE_CHECK: &str = "\u{e0c1}";
/// lucide `file-down`
pub const FILE_DOWN: &str = "\u{e318}";
/// lucide `file-plus`
pub const FILE_PLUS: &str = "\u{e0c9}";
/// lucide `file-search`
pub const FILE_SEARCH: &str = "\u{e0cb}";
/// lucide `file-spreadsheet`
pub const FILE_SPREADSHEET: &str = "\u{e326}";
/// lucide `file-text`
pub const FILE_TEXT: &str = "\u{e0cc}";
/// lucide `file-up`
pub const FILE_UP: &str = "\u{e32a}";
/// lucide `file-x`
pub const FILE_X: &str = "\u{e0cd}";
/// lucide `files`
pub const FILES: &str = "\u{e0cf}";
/// lucide `flag`
pub const FLAG: &str = "\u{e0d1}";
/// lucide `folder`
pub const FOLDER: &str = "\u{e0d7}";
/// lucide `folder-open`
pub const FOLDER_OPEN: &str = "\u{e247}";
/// lucide `folder-up`
pub const FOLDER_UP: &str = "\u{e33d}";
/// lucide `frown`
pub const FROWN: &str = "\u{e0db}";
/// lucide `funnel`
pub const FUNNEL: &str = "\u{e0dc}";
/// lucide `gavel`
pub const GAVEL: &str = "\u{e0e0}";
/// lucide `globe`
pub const GLOBE: &str = "\u{e0e8}";
/// lucide `grip-vertical`
pub const GRIP_VERTICAL: &str = "\u{e0eb}";
/// lucide `hand`
pub const HAND: &str = "\u{e1d7}";
/// lucide `handshake`
pub const HANDSHAKE: &str = "\u{e5c0}";
/// lucide `hard-drive`
pub const HARD_DRIVE: &str = "\u{e0ed}";
/// lucide `hash`
pub const HASH: &str = "\u{e0ef}";
/// lucide `heart`
pub const HEART: &str = "\u{e0f2}";
/// lucide `heart-handshake`
pub const HEART_HANDSHAKE: &str = "\u{e2d7}";
/// lucide `history`
pub const HISTORY: &str = "\u{e1f5}";
/// lucide `hourglass`
pub const HOURGLASS: &str = "\u{e296}";
/// lucide `house`
pub const HOUSE: &str = "\u{e0f5}";
/// lucide `id-card`
pub const ID_CARD: &str = "\u{e617}";
/// lucide `image`
pub const IMAGE: &str = "\u{e0f6}";
/// lucide `import`
pub const IMPORT: &str = "\u{e22f}";
/// lucide `inbox`
pub const INBOX: &str = "\u{e0f7}";
/// lucide `info`
pub const INFO: &str = "\u{e0f9}";
/// lucide `key-round`
pub const KEY_ROUND: &str = "\u{e4a3}";
/// lucide `keyboard`
pub const KEYBOARD: &str = "\u{e284}";
/// lucide `landmark`
pub const LANDMARK: &str = "\u{e23a}";
/// lucide `languages`
pub const LANGUAGES: &str = "\u{e0fe}";
/// lucide `layout-grid`
pub const LAYOUT_GRID: &str = "\u{e0ff}";
/// lucide `leaf`
pub const LEAF: &str = "\u{e2de}";
/// lucide `lightbulb`
pub const LIGHTBULB: &str = "\u{e1c2}";
/// lucide `link`
pub const LINK: &str = "\u{e102}";
/// lucide `list`
pub const LIST: &str = "\u{e106}";
/// lucide `list-checks`
pub const LIST_CHECKS: &str = "\u{e1d0}";
/// lucide `list-ordered`
pub const LIST_ORDERED: &str = "\u{e1d1}";
/// lucide `loader`
pub const LOADER: &str = "\u{e109}";
/// lucide `lock`
pub const LOCK: &str = "\u{e10b}";
/// lucide `lock-open`
pub const LOCK_OPEN: &str = "\u{e10c}";
/// lucide `log-in`
pub const LOG_IN: &str = "\u{e10d}";
/// lucide `log-out`
pub const LOG_OUT: &str = "\u{e10e}";
/// lucide `mail`
pub const MAIL: &str = "\u{e10f}";
/// lucide `mail-check`
pub const MAIL_CHECK: &str = "\u{e361}";
/// lucide `map-pin`
pub const MAP_PIN: &str = "\u{e111}";
/// lucide `maximize`
pub const MAXIMIZE: &str = "\u{e112}";
/// lucide `maximize-2`
pub const MAXIMIZE_2: &str = "\u{e113}";
/// lucide `meh`
pub const MEH: &str = "\u{e114}";
/// lucide `merge`
pub const MERGE: &str = "\u{e43f}";
/// lucide `message-square`
pub const MESSAGE_SQUARE: &str = "\u{e117}";
/// lucide `message-square-text`
pub const MESSAGE_SQUARE_TEXT: &str = "\u{e575}";
/// lucide `mic`
pub const MIC: &str = "\u{e118}";
/// lucide `minus`
pub const MINUS: &str = "\u{e11c}";
/// lucide `monitor`
pub const MONITOR: &str = "\u{e11d}";
/// lucide `moon`
pub const MOON: &str = "\u{e11e}";
/// lucide `mouse-pointer-click`
pub const MOUSE_POINTER_CLICK: &str = "\u{e120}";
/// lucide `move`
pub const MOVE: &str = "\u{e121}";
/// lucide `notebook-pen`
pub const NOTEBOOK_PEN: &str = "\u{e596}";
/// lucide `octagon-alert`
pub const OCTAGON_ALERT: &str = "\u{e127}";
/// lucide `package`
pub const PACKAGE: &str = "\u{e129}";
/// lucide `package-check`
pub const PACKAGE_CHECK: &str = "\u{e266}";
/// lucide `package-x`
pub const PACKAGE_X: &str = "\u{e26a}";
/// lucide `panel-left`
pub const PANEL_LEFT: &str = "\u{e12a}";
/// lucide `panel-right`
pub const PANEL_RIGHT: &str = "\u{e431}";
/// lucide `paperclip`
pub const PAPERCLIP: &str = "\u{e12d}";
/// lucide `pause`
pub const PAUSE: &str = "\u{e12e}";
/// lucide `pencil`
pub const PENCIL: &str = "\u{e1f9}";
/// lucide `percent`
pub const PERCENT: &str = "\u{e132}";
/// lucide `phone`
pub const PHONE: &str = "\u{e133}";
/// lucide `phone-call`
pub const PHONE_CALL: &str = "\u{e134}";
/// lucide `phone-incoming`
pub const PHONE_INCOMING: &str = "\u{e136}";
/// lucide `phone-missed`
pub const PHONE_MISSED: &str = "\u{e137}";
/// lucide `phone-off`
pub const PHONE_OFF: &str = "\u{e138}";
/// lucide `phone-outgoing`
pub const PHONE_OUTGOING: &str = "\u{e139}";
/// lucide `play`
pub const PLAY: &str = "\u{e13c}";
/// lucide `plus`
pub const PLUS: &str = "\u{e13d}";
/// lucide `printer`
pub const PRINTER: &str = "\u{e141}";
/// lucide `qr-code`
pub const QR_CODE: &str = "\u{e1df}";
/// lucide `quote`
pub const QUOTE: &str = "\u{e239}";
/// lucide `receipt`
pub const RECEIPT: &str = "\u{e3d3}";
/// lucide `receipt-text`
pub const RECEIPT_TEXT: &str = "\u{e5ac}";
/// lucide `redo-2`
pub const REDO_2: &str = "\u{e2a0}";
/// lucide `refresh-cw`
pub const REFRESH_CW: &str = "\u{e145}";
/// lucide `rotate-ccw`
pub const ROTATE_CCW: &str = "\u{e148}";
/// lucide `save`
pub const SAVE: &str = "\u{e14d}";
/// lucide `scale`
pub const SCALE: &str = "\u{e212}";
/// lucide `scan`
pub const SCAN: &str = "\u{e257}";
/// lucide `search`
pub const SEARCH: &str = "\u{e151}";
/// lucide `send`
pub const SEND: &str = "\u{e152}";
/// lucide `settings`
pub const SETTINGS: &str = "\u{e154}";
/// lucide `shield`
pub const SHIELD: &str = "\u{e158}";
/// lucide `shield-check`
pub const SHIELD_CHECK: &str = "\u{e1ff}";
/// lucide `signature`
pub const SIGNATURE: &str = "\u{e5f2}";
/// lucide `sliders-horizontal`
pub const SLIDERS_HORIZONTAL: &str = "\u{e29a}";
/// lucide `smile`
pub const SMILE: &str = "\u{e164}";
/// lucide `split`
pub const SPLIT: &str = "\u{e440}";
/// lucide `sprout`
pub const SPROUT: &str = "\u{e1eb}";
/// lucide `square`
pub const SQUARE: &str = "\u{e167}";
/// lucide `square-check`
pub const SQUARE_CHECK: &str = "\u{e559}";
/// lucide `stamp`
pub const STAMP: &str = "\u{e3bb}";
/// lucide `star`
pub const STAR: &str = "\u{e176}";
/// lucide `sticky-note`
pub const STICKY_NOTE: &str = "\u{e303}";
/// lucide `sun`
pub const SUN: &str = "\u{e178}";
/// lucide `table`
pub const TABLE: &str = "\u{e17d}";
/// lucide `tag`
pub const TAG: &str = "\u{e17f}";
/// lucide `thumbs-down`
pub const THUMBS_DOWN: &str = "\u{e189}";
/// lucide `thumbs-up`
pub const THUMBS_UP: &str = "\u{e18a}";
/// lucide `trash-2`
pub const TRASH_2: &str = "\u{e18e}";
/// lucide `trending-down`
pub const TRENDING_DOWN: &str = "\u{e190}";
/// lucide `trending-up`
pub const TRENDING_UP: &str = "\u{e191}";
/// lucide `triangle-alert`
pub const TRIANGLE_ALERT: &str = "\u{e193}";
/// lucide `truck`
pub const TRUCK: &str = "\u{e194}";
/// lucide `type`
pub const TYPE: &str = "\u{e198}";
/// lucide `undo-2`
pub const UNDO_2: &str = "\u{e2a1}";
/// lucide `unlink`
pub const UNLINK: &str = "\u{e19c}";
/// lucide `upload`
pub const UPLOAD: &str = "\u{e19e}";
/// lucide `user`
pub const USER: &str = "\u{e19f}";
/// lucide `user-check`
pub const USER_CHECK: &str = "\u{e1a0}";
/// lucide `user-plus`
pub const USER_PLUS: &str = "\u{e1a2}";
/// lucide `user-x`
pub const USER_X: &str = "\u{e1a3}";
/// lucide `users`
pub const USERS: &str = "\u{e1a4}";
/// lucide `users-round`
pub const USERS_ROUND: &str = "\u{e46e}";
/// lucide `voicemail`
pub const VOICEMAIL: &str = "\u{e1a8}";
/// lucide `volume-2`
pub const VOLUME_2: &str = "\u{e1ab}";
/// lucide `wallet`
pub const WALLET: &str = "\u{e204}";
/// lucide `x`
pub const X: &str = "\u{e1b2}";
/// lucide `zoom-in`
pub const ZOOM_IN: &str = "\u{e1b6}";
/// lucide `zoom-out`
pub const ZOOM_OUT: &str = "\u{e1b7}";

/// Every icon, for the gallery and the check that the font has them.
pub const ALL: &[&str] = &[
    ALARM_CLOCK,
    ARCHIVE,
    ARROW_DOWN,
    ARROW_LEFT,
    ARROW_RIGHT,
    ARROW_UP,
    ARROW_UP_DOWN,
    AT_SIGN,
    BADGE_CHECK,
    BAN,
    BANKNOTE,
    BANKNOTE_ARROW_DOWN,
    BELL,
    BELL_OFF,
    BOOK_OPEN,
    BOOKMARK,
    BRIEFCASE,
    BUILDING,
    BUILDING_2,
    CALCULATOR,
    CALENDAR,
    CALENDAR_CHECK,
    CALENDAR_CHECK_2,
    CALENDAR_CLOCK,
    CALENDAR_DAYS,
    CALENDAR_PLUS,
    CALENDAR_X,
    CHART_COLUMN,
    CHART_LINE,
    CHECK,
    CHECK_CHECK,
    CHEVRON_DOWN,
    CHEVRON_LEFT,
    CHEVRON_RIGHT,
    CHEVRON_UP,
    CHEVRONS_UP_DOWN,
    CIRCLE,
    CIRCLE_ALERT,
    CIRCLE_CHECK,
    CIRCLE_DOT,
    CIRCLE_MINUS,
    CIRCLE_PAUSE,
    CIRCLE_PLUS,
    CIRCLE_QUESTION_MARK,
    CIRCLE_X,
    CLIPBOARD,
    CLIPBOARD_CHECK,
    CLIPBOARD_PASTE,
    CLOCK,
    COMMAND,
    CONTACT,
    COPY,
    CORNER_DOWN_LEFT,
    CREDIT_CARD,
    DATABASE,
    DOWNLOAD,
    ELLIPSIS,
    ELLIPSIS_VERTICAL,
    EURO,
    EXTERNAL_LINK,
    EYE,
    EYE_OFF,
    FILE,
    FILE_CHECK,
    FILE_DOWN,
    FILE_PLUS,
    FILE_SEARCH,
    FILE_SPREADSHEET,
    FILE_TEXT,
    FILE_UP,
    FILE_X,
    FILES,
    FLAG,
    FOLDER,
    FOLDER_OPEN,
    FOLDER_UP,
    FROWN,
    FUNNEL,
    GAVEL,
    GLOBE,
    GRIP_VERTICAL,
    HAND,
    HANDSHAKE,
    HARD_DRIVE,
    HASH,
    HEART,
    HEART_HANDSHAKE,
    HISTORY,
    HOURGLASS,
    HOUSE,
    ID_CARD,
    IMAGE,
    IMPORT,
    INBOX,
    INFO,
    KEY_ROUND,
    KEYBOARD,
    LANDMARK,
    LANGUAGES,
    LAYOUT_GRID,
    LEAF,
    LIGHTBULB,
    LINK,
    LIST,
    LIST_CHECKS,
    LIST_ORDERED,
    LOADER,
    LOCK,
    LOCK_OPEN,
    LOG_IN,
    LOG_OUT,
    MAIL,
    MAIL_CHECK,
    MAP_PIN,
    MAXIMIZE,
    MAXIMIZE_2,
    MEH,
    MERGE,
    MESSAGE_SQUARE,
    MESSAGE_SQUARE_TEXT,
    MIC,
    MINUS,
    MONITOR,
    MOON,
    MOUSE_POINTER_CLICK,
    MOVE,
    NOTEBOOK_PEN,
    OCTAGON_ALERT,
    PACKAGE,
    PACKAGE_CHECK,
    PACKAGE_X,
    PANEL_LEFT,
    PANEL_RIGHT,
    PAPERCLIP,
    PAUSE,
    PENCIL,
    PERCENT,
    PHONE,
    PHONE_CALL,
    PHONE_INCOMING,
    PHONE_MISSED,
    PHONE_OFF,
    PHONE_OUTGOING,
    PLAY,
    PLUS,
    PRINTER,
    QR_CODE,
    QUOTE,
    RECEIPT,
    RECEIPT_TEXT,
    REDO_2,
    REFRESH_CW,
    ROTATE_CCW,
    SAVE,
    SCALE,
    SCAN,
    SEARCH,
    SEND,
    SETTINGS,
    SHIELD,
    SHIELD_CHECK,
    SIGNATURE,
    SLIDERS_HORIZONTAL,
    SMILE,
    SPLIT,
    SPROUT,
    SQUARE,
    SQUARE_CHECK,
    STAMP,
    STAR,
    STICKY_NOTE,
    SUN,
    TABLE,
    TAG,
    THUMBS_DOWN,
    THUMBS_UP,
    TRASH_2,
    TRENDING_DOWN,
    TRENDING_UP,
    TRIANGLE_ALERT,
    TRUCK,
    TYPE,
    UNDO_2,
    UNLINK,
    UPLOAD,
    USER,
    USER_CHECK,
    USER_PLUS,
    USER_X,
    USERS,
    USERS_ROUND,
    VOICEMAIL,
    VOLUME_2,
    WALLET,
    X,
    ZOOM_IN,
    ZOOM_OUT,
];
