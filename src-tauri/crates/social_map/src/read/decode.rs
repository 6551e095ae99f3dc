//! From bytes to text: UTF-8 and UTF-16, with or without a mark, and Windows-1252 for everything else.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{At, Raws};
use crate::import::{ProblemKind, Treatment};

/// The text of a file.
pub(super) fn text(bytes: Vec<u8>, file: Option<&str>, raws: &mut Raws<'_>) -> String {
    let (text, is_sure) = decode(bytes);
    if !is_sure {
        raws.problem(ProblemKind::Encoding, Treatment::Repaired, &At::file(file), None, None);
    }
    text
}

/// The text, and whether its encoding is beyond doubt.
fn decode(bytes: Vec<u8>) -> (String, bool) {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        let (text, had_errors) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return (text.into_owned(), !had_errors);
    }
    // UTF-16 without a mark: every other byte of ordinary text is zero.
    let start = &bytes[..bytes.len().min(64)];
    let zeros = |odd: usize| start.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    for (odd, encoding) in [(1, UTF_16LE), (0, UTF_16BE)] {
        if start.len() >= 8 && zeros(odd) * 4 >= start.len() && zeros(1 - odd) == 0 {
            return (encoding.decode_without_bom_handling(&bytes).0.into_owned(), false);
        }
    }
    match String::from_utf8(bytes) {
        Ok(text) => (text, true),
        // Windows-1252 holds all that Latin-1 does, and is what spreadsheets write in the Netherlands.
        Err(error) => (WINDOWS_1252.decode_without_bom_handling(error.as_bytes()).0.into_owned(), false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_gives_the_same_text() {
        let text = "naam;plaats\nCafé Één;’s-Hertogenbosch\n";
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let with_mark = |mark: &[u8], rest: &[u8]| [mark, rest].concat();
        let cases = [
            (text.as_bytes().to_vec(), true),
            (with_mark(&[0xef, 0xbb, 0xbf], text.as_bytes()), true),
            (with_mark(&[0xff, 0xfe], &utf16), true),
            (utf16, false),
            (WINDOWS_1252.encode(text).0.into_owned(), false),
        ];
        for (bytes, is_sure) in cases {
            assert_eq!(decode(bytes), (text.to_owned(), is_sure));
        }
    }
}
