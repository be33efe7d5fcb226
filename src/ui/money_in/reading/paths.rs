//! Paths as people paste them.

use std::path::PathBuf;

/// One a line, with or without quotes, or as addresses of files.
pub(super) fn paths(text: &str) -> Vec<PathBuf> {
    text.lines()
        .map(|line| line.trim().trim_matches(['"', '\'']).trim())
        .filter(|line| !line.is_empty() && line.len() < 4_096)
        .map(|line| match line.strip_prefix("file://") {
            Some(address) => PathBuf::from(decoded(address)),
            None => PathBuf::from(line),
        })
        .collect()
}

/// `%20` and the like in an address, taken apart; what is not such a code stays as it is.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after
            .get(..2)
            .and_then(|pair| std::str::from_utf8(pair).ok());
        let code = code.and_then(|pair| u8::from_str_radix(pair, 16).ok());
        if let Some(byte) = code.filter(|_| *first == b'%') {
            bytes.push(byte);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_not_text| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_taken_as_people_paste_it() {
        assert_eq!(
            paths(
                "\"C:\\Downloads\\camt oktober.xml\"\r\n /tmp/a.sta \n\nfile:///srv/karin/Mijn%20bank.xml\n"
            ),
            [
                PathBuf::from("C:\\Downloads\\camt oktober.xml"),
                PathBuf::from("/tmp/a.sta"),
                PathBuf::from("/srv/karin/Mijn bank.xml"),
            ]
        );
        assert!(paths("  \n").is_empty());
        assert_eq!(decoded("100%"), "100%");
        assert_eq!(decoded("a%zz"), "a%zz");
    }
}
