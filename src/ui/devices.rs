//! What the window asks of the system around it: file dialogs, opening a PDF or a folder, dialling.
//!
//! A test cannot have these, so they are scripted there: the answers stand ready, and what was asked is
//! kept. A system without a file dialog answers as if it was cancelled, therefore every place that asks
//! for a file also takes a dropped file or a typed path.

use std::collections::VecDeque;
use std::io;
use std::path::{Path, PathBuf};

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Files that exist.
    Files,
    /// One that exists.
    File,
    /// A folder.
    Folder,
    /// A name for a new file.
    NewFile,
}

/// A question for a file dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What is asked for.
    pub wanted: Wanted,
    /// The title of the dialog.
    pub title: String,
    /// What the files are called, and their endings; none means all files.
    pub filter: Option<(String, Vec<String>)>,
    /// Name that is offered for a new file.
    pub name: String,
}

/// The system, or a script.
#[derive(Debug)]
pub enum Devices {
    /// The system's own.
    #[cfg(feature = "window")]
    Native(Native),
    /// Answers that stand ready.
    Scripted(Scripted),
}

/// Answers that stand ready, and what was asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scripted {
    /// What each next file dialog answers; empty is cancelled.
    pub answers: VecDeque<Vec<PathBuf>>,
    /// What was asked, in order.
    pub asked: Vec<Asked>,
    /// Where Downloads is; `None`: there is none.
    pub downloads: Option<PathBuf>,
    /// There is no printer, and no program that opens drafts of mail.
    pub bare: bool,
    waiting: Option<Vec<PathBuf>>,
}

/// Something that was asked of a script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// A file dialog.
    Dialog(Question),
    /// Open a file.
    Open(PathBuf),
    /// Show a file in its folder.
    Reveal(PathBuf),
    /// Dial a number.
    Dial(String),
    /// Print a file, on both sides or not.
    Print(PathBuf, bool),
    /// Write a message.
    WriteTo(String),
}

impl Scripted {
    /// These answers, each for one dialog.
    #[must_use]
    pub fn answering(answers: impl IntoIterator<Item = Vec<PathBuf>>) -> Self {
        Self {
            answers: answers.into_iter().collect(),
            ..Self::default()
        }
    }
}

impl Devices {
    /// Asks for files or folders; the answer comes later, from [`Devices::answer`]. `wake` is called then.
    pub fn ask(&mut self, question: Question, wake: impl FnOnce() + Send + 'static) {
        match self {
            #[cfg(feature = "window")]
            Self::Native(native) => native.ask(question, wake),
            Self::Scripted(script) => {
                script.waiting = Some(script.answers.pop_front().unwrap_or_default());
                script.asked.push(Asked::Dialog(question));
                wake();
            }
        }
    }

    /// What the dialog that was asked for answered, once; empty when it was cancelled.
    pub fn answer(&mut self) -> Option<Vec<PathBuf>> {
        match self {
            #[cfg(feature = "window")]
            Self::Native(native) => native.answer(),
            Self::Scripted(script) => script.waiting.take(),
        }
    }

    /// Where browsers put what was downloaded; `None` where the system does not say.
    #[must_use]
    pub fn downloads(&self) -> Option<PathBuf> {
        match self {
            #[cfg(feature = "window")]
            Self::Native(_) => crate::app::machine::downloads_folder(),
            Self::Scripted(script) => script.downloads.clone(),
        }
    }

    /// Opens a file in the program that the system has for it.
    ///
    /// # Errors
    /// The system has none, or refuses.
    pub fn open(&mut self, path: &Path) -> io::Result<()> {
        match self {
            #[cfg(feature = "window")]
            Self::Native(_) => opener::open(path).map_err(io::Error::other),
            Self::Scripted(script)
                if script.bare && path.extension().is_some_and(|it| it == "eml") =>
            {
                Err(io::ErrorKind::NotFound.into())
            }
            Self::Scripted(script) => script.keep(Asked::Open(path.to_owned())),
        }
    }

    /// Shows a file, or a folder, in the system's file manager.
    ///
    /// # Errors
    /// The system has none, or refuses.
    pub fn reveal(&mut self, path: &Path) -> io::Result<()> {
        match self {
            #[cfg(feature = "window")]
            Self::Native(_) if path.is_dir() => opener::open(path).map_err(io::Error::other),
            #[cfg(feature = "window")]
            Self::Native(_) => opener::reveal(path).map_err(io::Error::other),
            Self::Scripted(script) => script.keep(Asked::Reveal(path.to_owned())),
        }
    }

    /// Prints a PDF on the system's usual printer, A4 at its own size: with `lp` of CUPS on Linux and macOS, with
    /// the print verb of the program for PDFs on Windows, which knows of no two sides.
    ///
    /// # Errors
    /// There is no such program, no printer, or it refuses.
    pub fn print(&mut self, path: &Path, two_sided: bool) -> io::Result<()> {
        match self {
            #[cfg(feature = "window")]
            Self::Native(_) => print_command(path, two_sided).output().and_then(|output| {
                match output.status.success() {
                    true => Ok(()),
                    false => Err(io::Error::other(
                        String::from_utf8_lossy(&output.stderr).into_owned(),
                    )),
                }
            }),
            Self::Scripted(script) if script.bare => Err(io::ErrorKind::NotFound.into()),
            Self::Scripted(script) => script.keep(Asked::Print(path.to_owned(), two_sided)),
        }
    }

    /// Begins a message in the system's mail program, from a `mailto:` address.
    ///
    /// # Errors
    /// The system has none, or refuses.
    pub fn write_to(&mut self, address: &str) -> io::Result<()> {
        match self {
            #[cfg(feature = "window")]
            Self::Native(_) => opener::open(address).map_err(io::Error::other),
            Self::Scripted(script) => script.keep(Asked::WriteTo(address.to_owned())),
        }
    }

    /// Dials a number with the system's telephone program.
    ///
    /// # Errors
    /// The system has none, or refuses.
    pub fn dial(&mut self, number: &str) -> io::Result<()> {
        match self {
            #[cfg(feature = "window")]
            Self::Native(_) => opener::open(telephone(number)).map_err(io::Error::other),
            Self::Scripted(script) => script.keep(Asked::Dial(number.to_owned())),
        }
    }
}

impl Scripted {
    #[expect(clippy::unnecessary_wraps, reason = "answers as the system does")]
    fn keep(&mut self, asked: Asked) -> io::Result<()> {
        self.asked.push(asked);
        Ok(())
    }
}

/// What prints a file on this system. Nothing passes through a shell that reads a file's name as a command.
#[cfg(any(feature = "window", test))]
fn print_command(path: &Path, two_sided: bool) -> std::process::Command {
    if cfg!(windows) {
        let mut command = std::process::Command::new("powershell");
        command
            .args(["-NoProfile", "-NonInteractive", "-Command"])
            .arg("Start-Process -LiteralPath $env:MINNELIJK_PRINTS -Verb Print")
            .env("MINNELIJK_PRINTS", path);
        return command;
    }
    let sides = if two_sided {
        "sides=two-sided-long-edge"
    } else {
        "sides=one-sided"
    };
    let mut command = std::process::Command::new("lp");
    command
        .args([
            "-o",
            sides,
            "-o",
            "media=A4",
            "-o",
            "print-scaling=none",
            "--",
        ])
        .arg(path);
    command
}

/// A number as systems dial it: `tel:+31305550187` (RFC 3966); the trunk zero in brackets is not dialled
/// from abroad.
#[cfg(any(feature = "window", test))]
fn telephone(number: &str) -> String {
    let number = if number.trim_start().starts_with('+') || number.trim_start().starts_with("00") {
        number.replace("(0)", "")
    } else {
        number.to_owned()
    };
    let dialled: String = number
        .chars()
        .filter(|letter| letter.is_ascii_digit() || *letter == '+')
        .collect();
    format!("tel:{dialled}")
}

#[cfg(feature = "window")]
pub use native::Native;

#[cfg(feature = "window")]
mod native {
    use super::{Question, Wanted};
    use std::future::Future;
    use std::path::PathBuf;
    use std::pin::{Pin, pin};
    use std::sync::{Arc, mpsc};
    use std::task::{Context, Poll, Wake, Waker};
    use std::thread::Thread;

    /// The system's own devices.
    #[derive(Debug, Default)]
    pub struct Native {
        answer: Option<mpsc::Receiver<Vec<PathBuf>>>,
    }

    impl Native {
        /// The dialog is made here, because one system wants that on the thread of the window, and waited
        /// for on a thread of its own, so that the window goes on.
        pub(super) fn ask(&mut self, question: Question, wake: impl FnOnce() + Send + 'static) {
            let (send, answer) = mpsc::channel();
            self.answer = Some(answer);
            let dialog = dialog(question);
            let waiting = move || {
                // The window may have closed meanwhile: then nobody waits for the answer.
                let _nobody_waits = send.send(wait_for(dialog));
                wake();
            };
            let thread = std::thread::Builder::new().name("file dialog".to_owned());
            if let Err(error) = thread.spawn(waiting) {
                tracing::error!(%error, "no thread for a file dialog");
            }
        }

        /// A thread that ended without an answer is a dialog that was cancelled.
        pub(super) fn answer(&mut self) -> Option<Vec<PathBuf>> {
            let answer = match self.answer.as_ref()?.try_recv() {
                Ok(paths) => paths,
                Err(mpsc::TryRecvError::Empty) => return None,
                Err(mpsc::TryRecvError::Disconnected) => Vec::new(),
            };
            self.answer = None;
            Some(answer)
        }
    }

    type Dialog = Pin<Box<dyn Future<Output = Vec<PathBuf>> + Send>>;

    fn dialog(question: Question) -> Dialog {
        let mut dialog = rfd::AsyncFileDialog::new().set_title(question.title);
        if let Some((name, endings)) = question.filter {
            dialog = dialog.add_filter(name, &endings);
        }
        let one = |file: Option<rfd::FileHandle>| {
            file.map(|file| file.path().to_owned())
                .into_iter()
                .collect::<Vec<_>>()
        };
        match question.wanted {
            Wanted::File => {
                let asked = dialog.pick_file();
                Box::pin(async move { one(asked.await) })
            }
            Wanted::Folder => {
                let asked = dialog.pick_folder();
                Box::pin(async move { one(asked.await) })
            }
            Wanted::NewFile => {
                let asked = dialog.set_file_name(question.name).save_file();
                Box::pin(async move { one(asked.await) })
            }
            Wanted::Files => {
                let asked = dialog.pick_files();
                Box::pin(async move {
                    let files = asked.await.unwrap_or_default();
                    files.iter().map(|file| file.path().to_owned()).collect()
                })
            }
        }
    }

    struct Unpark(Thread);

    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }

    fn wait_for<T>(asked: impl Future<Output = T>) -> T {
        let mut asked = pin!(asked);
        let waker = Waker::from(Arc::new(Unpark(std::thread::current())));
        let mut context = Context::from_waker(&waker);
        loop {
            match asked.as_mut().poll(&mut context) {
                Poll::Ready(answer) => return answer,
                Poll::Pending => std::thread::park(),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_dialled_without_what_is_only_for_the_eye() {
        assert_eq!(telephone("030 – 555 01 87"), "tel:0305550187");
        assert_eq!(telephone("+31 (0)30 555 01 87"), "tel:+31305550187");
        assert_eq!(telephone("(030) 555.01.87"), "tel:0305550187");
    }

    #[cfg(unix)]
    #[test]
    fn a_pdf_is_printed_at_its_own_size_on_both_sides() {
        let command = print_command(Path::new("-brief.pdf"), true);
        let args: Vec<_> = command.get_args().map(|it| it.to_string_lossy()).collect();
        assert_eq!(command.get_program(), "lp");
        assert!(args.contains(&"sides=two-sided-long-edge".into()));
        assert!(args.contains(&"print-scaling=none".into()));
        assert_eq!(
            args[args.len() - 2..],
            ["--", "-brief.pdf"],
            "a name is no option"
        );
    }

    #[test]
    fn a_script_answers_each_dialog_once_and_keeps_what_was_asked() {
        let mut devices = Devices::Scripted(Scripted::answering([vec![PathBuf::from("a.xml")]]));
        let question = Question {
            wanted: Wanted::Files,
            title: "Bestanden".to_owned(),
            filter: None,
            name: String::new(),
        };
        devices.ask(question.clone(), || ());
        assert_eq!(devices.answer(), Some(vec![PathBuf::from("a.xml")]));
        assert_eq!(devices.answer(), None);
        devices.ask(question, || ());
        assert_eq!(
            devices.answer(),
            Some(Vec::new()),
            "no more answers: cancelled"
        );
    }
}
