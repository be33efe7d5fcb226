//! What a screen can ask for. Screens only ask; the desk carries out at the start of the next pass.

use crate::app::command::{Command, LetterOrder, MomentDraft};
use crate::app::rehearsal::{Asked, BookedThrough, Said};
use crate::app::sheets::Sheets;
use crate::app::snapshots::{AgendaOf, LetterText, LetterTrial, ScriptText, ScriptTrial};
use crate::domain::contact::Tone;
use crate::domain::envelope::Window;
use crate::domain::ids::{
    ArrangementId, AskedLetterId, ColleagueId, ContactId, CustomerId, DisputeId, ItemId, JournalId,
    LetterId, PromiseId, ReceiptId, Sha256, SideAgreementId, WaitingCopyId,
};
use crate::domain::language::Language;
use crate::domain::letter_kind::LetterKind;
use crate::domain::money::Currency;
use crate::ui::reply::Ticket;
use crate::ui::route::Route;
use std::path::PathBuf;

/// One thing asked.
#[derive(Debug, Clone)]
pub enum Action {
    /// Changes the company file; a refusal is said in a notice.
    Do(Command),
    /// Changes the company file for a form that waits for the answer: in this order, all of it or nothing.
    Post {
        /// What to do.
        wishes: Vec<Command>,
        /// Where the answer goes.
        ticket: Ticket,
    },
    /// Goes to another screen.
    Go(Route),
    /// Back to where one came from.
    Back,
    /// A call about what is owed in a currency; `incoming` when they rang us.
    Call {
        /// With whom.
        customer: CustomerId,
        /// About which currency.
        currency: Currency,
        /// They rang us.
        incoming: bool,
    },
    /// Somebody else is asked for in the conversation that is shown.
    AskFor(ContactId),
    /// Asks for a new arrangement, made in this conversation about these items; about what is overdue where it
    /// names none.
    NewArrangement(Box<MomentDraft>),
    /// Opens the call sheet on one page, to print.
    PrintCallSheet {
        /// Of whom.
        customer: CustomerId,
        /// About which currency.
        currency: Currency,
        /// In which tone.
        tone: Tone,
        /// Who is asked for, unless it is the first of the ladder.
        asked: Option<ContactId>,
    },
    /// Lays out a text of a letter with a customer.
    TryLetter(LetterTrial),
    /// Keeps a text of a letter over ours.
    KeepLetterText(LetterText),
    /// Back to the original of a letter.
    RestoreLetterText(Language, LetterKind),
    /// Tries a text of a script with a customer.
    TryScript(ScriptTrial),
    /// Keeps a text of a script over ours.
    KeepScript(ScriptText),
    /// Back to the original of a script: a language, and the file.
    RestoreScript(Language, String),
    /// Asks anew what the screen shows.
    Refresh,
    /// Undoes a line of the journal.
    Undo(JournalId),
    /// Somebody else works now.
    WorkAs(ColleagueId),
    /// Opens the search, as Ctrl+K does.
    Find,
    /// Puts a text on the clipboard, and says so.
    Copy(String),
    /// Dials a number with the system's telephone program.
    Dial(String),
    /// Asks the system for a file or folder.
    Pick(Pick),
    /// Reads files and rehearses their import, with what is on the table already.
    Rehearse(Vec<PathBuf>),
    /// Clears the table of files.
    ForgetRehearsal,
    /// Ticks or unticks a file of the rehearsal, by its place.
    TickFile(usize, bool),
    /// Says of a file what its table leaves open, by its place.
    AnswerOfFile(usize, Said),
    /// Answers a question of the rehearsal: whether a customer in a file is one whom we know.
    AnswerDoubt {
        /// The file, by its place.
        file: usize,
        /// The question, by its place in the file.
        doubt: usize,
        /// They are one.
        same: bool,
    },
    /// Ticks or unticks a card of an address book on the table.
    TickContact {
        /// The file, by its place.
        file: usize,
        /// The card, by its place in the file.
        contact: usize,
        /// To be taken over.
        on: bool,
    },
    /// Answers what is asked about a list of the rehearsal, by its place.
    AnswerList(usize, ListAnswer),
    /// Ticks or unticks a document or row of a list: the place of its file, and its own in it.
    TickRow(usize, usize, bool),
    /// Looks at a file of the rehearsal whole, by its place; `None` puts it away.
    ShowFile(Option<usize>),
    /// Draws the first page of a PDF that waits, and looks for the invoices it may be of.
    LookAtCopy(WaitingCopyId),
    /// Looks for the copy of an item among the PDFs that wait.
    FindCopy(ItemId),
    /// Looks for new files in the places that are watched.
    LookForFiles,
    /// Carries the rehearsal out.
    Import,
    /// Stops the long work that is going on (reading, importing, issuing); it is rolled back.
    StopWork,
    /// Goes to the customers and asks with whom this one is to be merged.
    Merge(CustomerId),
    /// Reads the copies of these customers for what is missing of them.
    ReadCopies(Vec<CustomerId>),
    /// Looks at one customer whole (the detail pane).
    Show(CustomerId),
    /// Lays a letter out for the preview.
    Preview(Previewed),
    /// Draws a page (from 0) of the letter that is looked at, as sharp as one that is looked at closely or not.
    PreviewPage(usize, bool),
    /// Makes the PDFs of these letters without issuing them, into a folder that is asked for.
    SaveDrafts(Vec<LetterOrder>),
    /// Opens a page to hold in the envelope that has this window.
    PrintCalibration(Window),
    /// Issues these letters and opens one PDF for the printer.
    PrintLetters(Vec<LetterOrder>),
    /// Issues these letters and sends one PDF straight to the printer.
    SendToPrinter(Vec<LetterOrder>),
    /// Opens one PDF of letters that were issued, for the printer.
    PrintAgain(Vec<Sha256>),
    /// Opens a letter as a draft in the mail program.
    MailLetter(LetterId),
    /// Issues these letters and saves one PDF per customer in a folder that is asked for.
    SaveLetters(Vec<LetterOrder>),
    /// Makes paper for our own house and opens it for the printer: slips, sheets of cases.
    PrintSheets(Sheets),
    /// Opens the agenda, or what is paid for one agreement, in the calendar program.
    OpenAgenda(AgendaOf),
    /// Opens an issued letter as it was printed.
    OpenLetter(LetterId),
    /// Opens the PDF behind an item.
    OpenCopy(ItemId),
    /// Looks at one receipt of the inbox.
    ShowReceipt(ReceiptId),
    /// Makes a checked copy of the company now.
    BackUp,
    /// Restores a copy into a new file that is asked for.
    Restore,
    /// Makes a copy to take to another computer, at a place that is asked for.
    MoveOut,
    /// Opens the demo company.
    OpenDemo,
    /// Opens a company file.
    OpenCompany(PathBuf),
    /// Makes a company of one's own.
    CreateCompany(Box<NewCompany>),
    /// Shows a folder in the system's file manager.
    ShowInFolder(PathBuf),
    /// Changes what this computer remembers.
    Machine(MachineChange),
}

/// An answer about an open-items list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListAnswer {
    /// Through which day the bank was booked in it.
    Booked(BookedThrough),
    /// Per item whether the list is followed, where it differs so.
    Follow(Asked, Vec<(ItemId, bool)>),
}

/// What to ask the system for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// Files to be read into Money in.
    ImportFiles,
    /// A folder of which the files are read into Money in.
    ImportFolder,
    /// A PDF as the copy of an item.
    CopyOf(ItemId),
    /// A company file.
    Company,
    /// The logo.
    Logo,
    /// A PDF that lies under letters.
    Letterhead,
    /// The PDF of the terms and conditions being edited.
    TermsPdf,
    /// A file with rates of the law.
    RatesFile,
    /// A folder for the daily copies.
    CopiesFolder,
    /// A PDF for the form that is open.
    ForForm,
    /// A folder that is watched for new files.
    WatchedFolder,
}

/// A letter to be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Previewed {
    /// To whom.
    pub customer: CustomerId,
    /// In which currency.
    pub currency: Currency,
    /// Which.
    pub kind: LetterKind,
    /// For a confirmation.
    pub arrangement: Option<ArrangementId>,
    /// For a confirmation.
    pub promise: Option<PromiseId>,
    /// For a word about a complaint.
    pub dispute: Option<DisputeId>,
    /// For a confirmation.
    pub side_agreement: Option<SideAgreementId>,
    /// For one that somebody asked for.
    pub asked: Option<AskedLetterId>,
}

/// A company of one's own, as Welcome asks for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewCompany {
    /// Our own company.
    pub company: crate::app::settings::CompanySettings,
    /// Who you are.
    pub who: String,
}

/// A change to what this computer remembers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MachineChange {
    /// Screen language.
    Language(Language),
    /// Light, dark, or as the system.
    Theme(crate::app::settings::Theme),
    /// Where the daily copies go.
    CopiesFolder(Option<PathBuf>),
    /// The folder that is watched for new files of the company that is open.
    WatchedFolder(Option<PathBuf>),
    /// Whether new files in Downloads are offered.
    Downloads(bool),
}
