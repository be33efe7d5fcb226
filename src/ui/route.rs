//! The places in the window.

use crate::domain::ids::CustomerId;
use crate::domain::money::Currency;

/// Where the user is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Route {
    /// No company file is open: the demo company or one's own.
    Welcome,
    /// Whom to call or write today.
    Today,
    /// What is known in our own house of the invoices on today's list.
    Inside,
    /// A conversation with a customer about what is owed in one currency.
    Call(CustomerId, Currency),
    /// Letters that are due.
    Letters,
    /// Promises and arrangements.
    Agreements,
    /// Files come in, receipts find their invoices.
    MoneyIn,
    /// All customers.
    Customers,
    /// One customer's card.
    Customer(CustomerId),
    /// What comes on top of one customer's invoices, with its calculation.
    Charges(CustomerId),
    /// What has to be settled about law and terms.
    Law,
    /// What is said in calls, in words of one's own.
    Scripts,
    /// What letters say, in words of one's own.
    LetterTexts,
    /// How the company works.
    Settings,
    /// How the program works.
    Help,
}

impl Route {
    /// The screens of the navigation, in its order; Ctrl 1 is the first.
    pub const NAV: [Self; 5] = [
        Self::Today,
        Self::Letters,
        Self::Agreements,
        Self::MoneyIn,
        Self::Customers,
    ];

    /// The entry of the navigation that is lit while the user is here.
    #[must_use]
    pub const fn lit(self) -> Self {
        match self {
            Self::Customer(_) | Self::Charges(_) => Self::Customers,
            Self::Call(..) | Self::Inside | Self::Law => Self::Today,
            Self::Scripts | Self::LetterTexts => Self::Settings,
            other => other,
        }
    }

    /// Its name in the navigation: a key of the words.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Welcome => "frame-nav-welcome",
            Self::Today | Self::Call(..) => "frame-nav-today",
            Self::Inside => "inside-title",
            Self::Letters => "frame-nav-letters",
            Self::Agreements => "frame-nav-agreements",
            Self::MoneyIn => "frame-nav-money-in",
            Self::Customers | Self::Customer(_) => "frame-nav-customers",
            Self::Charges(_) => "charges-title",
            Self::Law => "law-tasks",
            Self::Scripts => "frame-nav-scripts",
            Self::LetterTexts => "frame-nav-letter-texts",
            Self::Settings => "frame-nav-settings",
            Self::Help => "frame-nav-help",
        }
    }

    /// The conversation takes the whole width; before there is a company there is nowhere to go.
    #[must_use]
    pub const fn has_nav(self) -> bool {
        !matches!(self, Self::Call(..) | Self::Welcome)
    }
}
